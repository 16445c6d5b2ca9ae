package dev.vitrine.app.comparison;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.IconButtons;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.feedback.Feedback;
import dev.vitrine.workspace.feedback.Feedback.Opinion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** In the details of an item: what the judge at work thinks of it, and what the others do. */
final class FeedbackBox extends VBox {

    private static final List<Opinion> THUMBS = List.of(Opinion.LIKED, Opinion.DISLIKED, Opinion.HIDDEN);
    private static final int ROWS = 2;

    private final ComparisonViewModel viewModel;
    private final Messages messages;
    private final List<ToggleButton> thumbs = new ArrayList<>();
    private final TextArea note = new TextArea();
    private final VBox others = new VBox();
    private ComparisonViewModel.@Nullable Chosen about;

    FeedbackBox(ComparisonViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("feedback");
        getStyleClass().add("feedback");
        setUpNote();
        getChildren().addAll(head(), row(), note, others, judge());
        FeedbackViewModel feedback = viewModel.feedback();
        feedback.allProperty().addListener(property -> show());
        feedback.judgeProperty().addListener(property -> show());
        viewModel.notingProperty().addListener(property -> note.requestFocus());
        messages.localeProperty().addListener(property -> show());
    }

    private Node head() {
        Label title = new Label();
        title.getStyleClass().add("caption");
        title.setWrapText(true);
        title.textProperty().bind(messages.bind("comparison.feedback"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        FeedbackViewModel feedback = viewModel.feedback();
        Node undo =
                IconButtons.of("feedback-undo", Material2MZ.UNDO, "comparison.feedback.undo", messages, feedback::undo);
        undo.disableProperty().bind(feedback.canUndoProperty().not());
        Node redo =
                IconButtons.of("feedback-redo", Material2MZ.REDO, "comparison.feedback.redo", messages, feedback::redo);
        redo.disableProperty().bind(feedback.canRedoProperty().not());
        HBox head = new HBox(title, space, undo, redo);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node row() {
        HBox row = new HBox();
        row.getStyleClass().add("thumbs");
        for (Opinion opinion : THUMBS) {
            ToggleButton button = new ToggleButton(null, new FontIcon(Opinions.icon(opinion)));
            button.setId("feedback-" + opinion.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add(Styles.BUTTON_ICON);
            button.accessibleTextProperty().bind(messages.bind(Opinions.key(opinion)));
            Hint.on(button, () -> messages.get(Opinions.key(opinion)));
            button.setOnAction(event -> press(opinion));
            thumbs.add(button);
            row.getChildren().add(button);
        }
        return row;
    }

    private void setUpNote() {
        note.setId("feedback-note");
        note.setPrefRowCount(ROWS);
        note.setWrapText(true);
        note.promptTextProperty().bind(messages.bind("comparison.feedback.note"));
        note.accessibleTextProperty().bind(messages.bind("comparison.feedback.note"));
        note.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                keepNote();
            }
        });
    }

    private Node judge() {
        TextField name = new TextField();
        name.setId("feedback-judge");
        name.promptTextProperty().bind(messages.bind("comparison.judge.name"));
        name.accessibleTextProperty().bind(messages.bind("comparison.judge.name"));
        name.textProperty().bindBidirectional(viewModel.feedback().judgeProperty());
        return name;
    }

    /** Shows another place; a note that was being written on the one before is kept. */
    void about(ComparisonViewModel.@Nullable Chosen chosen) {
        keepNote();
        about = chosen;
        show();
    }

    private void press(Opinion opinion) {
        if (about != null) {
            viewModel.think(about.column(), about.place(), opinion);
            show();
        }
    }

    private void keepNote() {
        if (about != null && !note.getText().strip().equals(note())) {
            viewModel.feedback().note(viewModel.columns().names().get(about.column()), about.place(), note.getText());
        }
    }

    private String note() {
        return about == null ? "" : own().map(Feedback::note).orElse("");
    }

    private Optional<Feedback> own() {
        return about == null
                ? Optional.empty()
                : viewModel.feedback().own(about.place().item().id());
    }

    private void show() {
        setVisible(about != null && viewModel.isJudgeable());
        setManaged(isVisible());
        Opinion given = own().map(Feedback::opinion).orElse(Opinion.NONE);
        for (int i = 0; i < THUMBS.size(); i++) {
            thumbs.get(i).setSelected(THUMBS.get(i) == given);
        }
        if (!note.isFocused()) {
            note.setText(note());
        }
        others.getChildren().clear();
        if (about != null) {
            viewModel
                    .feedback()
                    .others(about.place().item().id())
                    .forEach(each -> others.getChildren().add(line(each)));
        }
    }

    private Label line(Feedback feedback) {
        String name = feedback.judge().isEmpty() ? messages.get("comparison.feedback.nobody") : feedback.judge();
        Label line = new Label(messages.get("comparison.feedback.other", name, Opinions.words(feedback, messages)));
        line.getStyleClass().add("caption");
        line.setWrapText(true);
        return line;
    }
}
