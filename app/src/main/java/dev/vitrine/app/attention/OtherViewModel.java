package dev.vitrine.app.attention;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.background.Outcome;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The explanation in view beside that of another model or shopper, for the same item. */
final class OtherViewModel {

    private final AttentionViewModel attention;
    private final ObservableValue<@Nullable ExplanationSource> source;
    private final Messages messages;
    private final LatestQuery<Explained> query;
    private final BooleanProperty inFront = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable String> model = new SimpleObjectProperty<>();
    private final StringProperty shopper = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Explained> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    OtherViewModel(
            AttentionViewModel attention,
            ObservableValue<@Nullable ExplanationSource> source,
            Background background,
            Messages messages) {
        this.attention = attention;
        this.source = source;
        this.messages = messages;
        query = new LatestQuery<>(
                background, new Outcome<>(this::answered, failure -> fail(failure, background), () -> {}));
        inFront.addListener(property -> ask());
        model.addListener(property -> ask());
        shopper.addListener(property -> ask());
        attention.explainedProperty().addListener(property -> ask());
        attention.look().sliceProperty().addListener(property -> show());
    }

    /** Whether it is looked at: nothing is asked before. */
    BooleanProperty inFrontProperty() {
        return inFront;
    }

    /** The other model; null for the one in view. */
    ObjectProperty<@Nullable String> modelProperty() {
        return model;
    }

    /** Id of the other shopper; empty for the one in view. */
    StringProperty shopperProperty() {
        return shopper;
    }

    /** Both explanations; null while there is nothing to set beside the one in view. */
    ReadOnlyObjectProperty<@Nullable Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** Why the other cannot be explained; null if it can. */
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return query.busyProperty();
    }

    /** Models other than the one in view. */
    List<String> models() {
        return attention.modelsProperty().getValue().stream()
                .map(ModelCard::name)
                .filter(name -> !name.equals(attention.modelProperty().get()))
                .toList();
    }

    /** The model that the one in view was fine-tuned from, if it is still there; else null. */
    @Nullable
    String parent() {
        List<ModelCard> cards = attention.modelsProperty().getValue();
        return cards.stream()
                .filter(card -> card.name().equals(attention.modelProperty().get()))
                .findFirst()
                .map(ModelCard::parent)
                .filter(parent -> cards.stream().anyMatch(card -> card.name().equals(parent)))
                .orElse(null);
    }

    String problemWords() {
        Problem found = problem.get();
        return found == null
                ? ""
                : found.what(messages.locale()) + " " + found.why(messages.locale()) + " "
                        + found.todo(messages.locale());
    }

    private void ask() {
        Explained shown = attention.explainedProperty().get();
        ExplanationSource open = source.getValue();
        problem.set(null);
        String otherModel = model.get();
        String otherShopper = shopper.get().strip();
        if (shown == null || open == null || !inFront.get() || isSame(shown, otherModel, otherShopper)) {
            query.clear();
            answer.set(null);
            show();
            return;
        }
        String name = otherModel == null ? shown.model() : otherModel;
        String whom = otherShopper.isEmpty() ? shown.shopper() : otherShopper;
        ExplainRecommendation.Request request = new ExplainRecommendation.Request(
                name, whom, shown.result().item().id(), shown.result().asOf());
        query.submit(progress -> new Explained(name, whom, open.explain(request, progress), List.of()));
    }

    private static boolean isSame(Explained shown, @Nullable String model, String shopper) {
        return (model == null || model.equals(shown.model())) && (shopper.isEmpty() || shopper.equals(shown.shopper()));
    }

    private void answered(Explained other) {
        answer.set(other);
        show();
    }

    private void fail(Throwable failure, Background background) {
        answer.set(null);
        show();
        if (failure instanceof ProblemException known) {
            problem.set(known.problem());
        } else {
            background.tell(failure);
        }
    }

    private void show() {
        Explained first = attention.explainedProperty().get();
        Explained second = answer.get();
        compared.set(
                first == null || second == null
                        ? null
                        : new Compared(
                                first, second, attention.look().sliceProperty().get()));
    }
}
