package dev.vitrine.app.attention;

import dev.vitrine.app.control.ItemChoiceCell;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.AsOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The question that the screen answers, as a sentence whose model and item can be changed. */
final class QuestionBar extends VBox {

    private static final double PICTURE = 24;

    private final AttentionViewModel viewModel;
    private final PictureCache pictures;
    private final Messages messages;
    private final ComboBox<String> model = new ComboBox<>();
    private final ComboBox<ItemCard> item = new ComboBox<>();
    private boolean showing;

    QuestionBar(AttentionViewModel viewModel, PictureCache pictures, Messages messages) {
        this.viewModel = viewModel;
        this.pictures = pictures;
        this.messages = messages;
        getStyleClass().add("question-bar");
        getChildren().add(question());
        viewModel.modelsProperty().addListener(property -> show());
        viewModel.modelProperty().addListener(property -> show());
        viewModel.explainedProperty().addListener(property -> show());
        messages.localeProperty().addListener(property -> show());
        show();
    }

    private Node question() {
        model.setId("attention-model");
        model.accessibleTextProperty().bind(messages.bind("attention.model"));
        model.setOnAction(event -> {
            if (!showing && model.getValue() != null) {
                viewModel.chooseModel(model.getValue());
            }
        });
        item.setId("attention-item");
        item.accessibleTextProperty().bind(messages.bind("attention.item"));
        item.setCellFactory(list -> new ItemChoiceCell(pictures, PICTURE, messages));
        item.setButtonCell(new ItemChoiceCell(pictures, PICTURE, messages));
        item.setOnAction(event -> {
            if (!showing && item.getValue() != null) {
                viewModel.chooseItem(item.getValue());
            }
        });
        FlowPane sentence = new FlowPane(
                words("attention.question.1"),
                model,
                words("attention.question.2"),
                item,
                words("attention.question.3"));
        sentence.getStyleClass().add("sentence");
        sentence.setRowValignment(VPos.CENTER);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox row = new HBox(
                sentence,
                new SegmentedChoice<>(
                        "attention-as-of",
                        List.of(AsOf.values()),
                        viewModel.asOfProperty(),
                        value -> messages.bind("attention.asOf." + value.name().toLowerCase(Locale.ROOT))));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Label words(String key) {
        Label label = new Label();
        label.getStyleClass().add("question-words");
        label.textProperty().bind(messages.bind(key, viewModel.shopperProperty()));
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private void show() {
        showing = true;
        model.getItems()
                .setAll(viewModel.modelsProperty().getValue().stream()
                        .map(ModelCard::name)
                        .toList());
        model.setValue(viewModel.modelProperty().get());
        Explained shown = viewModel.explainedProperty().get();
        if (shown != null) {
            List<ItemCard> choices = new ArrayList<>(shown.list());
            ItemCard chosen = shown.result().item();
            if (choices.stream().noneMatch(choice -> choice.id().equals(chosen.id()))) {
                choices.add(0, chosen);
            }
            item.getItems().setAll(choices);
            choices.stream()
                    .filter(choice -> choice.id().equals(chosen.id()))
                    .findFirst()
                    .ifPresent(item::setValue);
        }
        showing = false;
    }
}
