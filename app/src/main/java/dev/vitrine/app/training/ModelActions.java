package dev.vitrine.app.training;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.training.TrainingViewModel.Phase;
import dev.vitrine.workspace.models.ListedModel;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What can be done with the model that is chosen. */
final class ModelActions extends HBox {

    private final TrainingViewModel training;
    private final ObservableValue<@Nullable ListedModel> chosen;
    private final Messages messages;

    ModelActions(
            TrainingViewModel training,
            ModelsViewModel models,
            ObservableValue<@Nullable ListedModel> chosen,
            Messages messages) {
        super(8);
        this.training = training;
        this.chosen = chosen;
        this.messages = messages;
        getChildren()
                .addAll(
                        action(
                                "fine-tune",
                                "training.fineTune",
                                Material2OutlinedMZ.UPDATE,
                                this::canGoOn,
                                model -> training.tuning().ask(model.card())),
                        action(
                                "refit-model",
                                "training.refit",
                                Material2OutlinedAL.ALL_INCLUSIVE,
                                model -> canGoOn(model) && TrainingViewModel.canBeFittedOnEverything(model.card()),
                                model -> training.fitOnEverything(model.card())),
                        action(
                                "serve-model",
                                "training.serve",
                                Material2OutlinedMZ.STOREFRONT,
                                model -> true,
                                models::serve),
                        action("note-model", "training.note", Material2OutlinedAL.COMMENT, model -> true, models::note),
                        action(
                                "rename-model",
                                "training.rename",
                                Material2OutlinedAL.EDIT,
                                model -> true,
                                models::rename),
                        action(
                                "delete-model",
                                "training.delete",
                                Material2OutlinedAL.DELETE,
                                model -> true,
                                models::delete));
    }

    private boolean canGoOn(ListedModel model) {
        return model.card().kind().isTransformer() && training.phaseProperty().get() == Phase.IDLE;
    }

    private Button action(String id, String key, Ikon icon, Predicate<ListedModel> when, Consumer<ListedModel> action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add(Styles.FLAT);
        button.textProperty().bind(messages.bind(key));
        Hint.on(button, () -> messages.get(key + ".hint"));
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> chosen.getValue() == null || !when.test(chosen.getValue()),
                        chosen,
                        training.phaseProperty()));
        button.setOnAction(event -> {
            ListedModel model = chosen.getValue();
            if (model != null) {
                action.accept(model);
            }
        });
        return button;
    }
}
