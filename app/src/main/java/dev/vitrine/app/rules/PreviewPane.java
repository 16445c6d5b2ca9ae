package dev.vitrine.app.rules;

import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.ShopperAnswerPane;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.Problem;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.ApplyRules;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** In the middle: what the rules do to the list of the shopper in view. */
final class PreviewPane extends ShopperAnswerPane {

    private final RulesViewModel viewModel;
    private final Messages messages;
    private final Label summary = new Label();
    private final Label what = new Label();
    private final Label why = new Label();
    private final VBox problem = new VBox(what, why);

    PreviewPane(RulesViewModel viewModel, PictureCache pictures, Messages messages) {
        super("rules", viewModel.question(), messages);
        this.viewModel = viewModel;
        this.messages = messages;
        setMinWidth(0);
        ScrollPane scroll = new ScrollPane(new RuledColumns(viewModel, pictures, messages));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("lists-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        summary.setId("rules-summary");
        summary.getStyleClass().add("caption");
        summary.setWrapText(true);
        VBox all = new VBox(head(), summary, problem(), busy(), captions(), scroll);
        all.getStyleClass().add("preview");
        show(all);
        viewModel.previewProperty().addListener(property -> show());
        messages.localeProperty().addListener(property -> show());
        show();
    }

    private Node head() {
        Label title = new Label();
        title.getStyleClass().add("screen-title");
        title.textProperty().bind(messages.bind("rules.preview", viewModel.shopperProperty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ComboBox<String> models = new ComboBox<>();
        models.setId("rules-model");
        models.accessibleTextProperty().bind(messages.bind("rules.model"));
        models.setMaxWidth(200);
        viewModel.modelsProperty().addListener(property -> fill(models));
        viewModel.modelProperty().addListener((property, before, name) -> models.setValue(name));
        fill(models);
        models.setOnAction(event -> {
            if (models.getValue() != null) {
                viewModel.modelProperty().set(models.getValue());
            }
        });
        HBox head = new HBox(title, space, models);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void fill(ComboBox<String> models) {
        String chosen = viewModel.modelProperty().get();
        models.getItems()
                .setAll(viewModel.modelsProperty().getValue().stream()
                        .map(ModelCard::name)
                        .toList());
        models.setValue(chosen);
    }

    private Node captions() {
        HBox captions = new HBox(caption("rules.before"), caption("rules.after"));
        captions.getStyleClass().add("ruled-columns");
        captions.setMinHeight(USE_PREF_SIZE);
        return captions;
    }

    private Label caption(String key) {
        Label label = new Label();
        label.getStyleClass().add("column-caption");
        label.textProperty().bind(messages.bind(key));
        label.setPrefWidth(100);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private Node problem() {
        problem.setId("rules-problem");
        problem.getStyleClass().add("rules-problem");
        what.setId("rules-problem-what");
        what.getStyleClass().add("what");
        what.setWrapText(true);
        why.setId("rules-problem-why");
        why.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        return problem;
    }

    private void show() {
        RulesViewModel.Preview preview = viewModel.previewProperty().get();
        Problem told = preview == null ? null : preview.problem();
        problem.setVisible(told != null);
        problem.setManaged(told != null);
        if (told != null) {
            Locale locale = messages.locale();
            what.setText(told.what(locale));
            why.setText(told.why(locale) + " " + told.todo(locale));
        }
        ApplyRules.Result result = preview == null ? null : preview.result();
        summary.setText(result == null ? "" : summary(result));
    }

    private String summary(ApplyRules.Result result) {
        long moved = result.after().stream()
                .filter(place -> place.moves().stream().anyMatch(ApplyRules.Move::direct))
                .count();
        String text = messages.get(
                "rules.summary",
                moved,
                result.gone().size(),
                RulesViewModel.TOP,
                result.day().toString());
        return result.lapsed().isEmpty()
                ? text
                : text + " " + messages.get("rules.lapsed", String.join(", ", result.lapsed()));
    }
}
