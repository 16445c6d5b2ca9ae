package dev.vitrine.app.rules;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.rules.Rule;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The rules in the order in which they act. A rule is dragged to another place or moved by Alt with the arrows, switched
 * by Space and taken away by Delete.
 */
final class RuleTimeline extends ListView<Rule> {

    /** Enough for a rule whose words take two lines. */
    private static final double ROW = 72;

    /** Rows seen without scrolling. */
    private static final int ROWS = 4;

    private final RulesViewModel viewModel;
    private final Messages messages;
    private boolean showing;

    RuleTimeline(RulesViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("rules-timeline");
        getStyleClass().add("plain-list");
        RuleWords words = new RuleWords(messages, viewModel.items());
        setCellFactory(view -> new RuleCell(viewModel, words, messages));
        setPlaceholder(placeholder());
        setMinHeight(2 * ROW);
        accessibleTextProperty().bind(messages.bind("rules.timeline"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        viewModel.inHand().rulesProperty().addListener(property -> show());
        viewModel.inHand().selectedProperty().addListener(property -> showSelected());
        viewModel.items().known().addListener((MapChangeListener<String, Object>) change -> refresh());
        messages.localeProperty().addListener(property -> refresh());
        getSelectionModel().selectedIndexProperty().addListener((property, before, after) -> choose(after.intValue()));
        show();
    }

    private Label placeholder() {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        label.textProperty().bind(messages.bind("rules.none"));
        return label;
    }

    private void choose(int place) {
        if (!showing && place >= 0) {
            viewModel.inHand().select(place);
        }
    }

    private void show() {
        showing = true;
        getItems().setAll(viewModel.inHand().rulesProperty().get().rules());
        setPrefHeight(ROW * Math.min(ROWS, getItems().size()));
        showing = false;
        showSelected();
    }

    private void showSelected() {
        showing = true;
        int place = viewModel.inHand().selectedProperty().get();
        if (place >= 0 && place < getItems().size()) {
            getSelectionModel().clearAndSelect(place);
            scrollTo(place);
        } else {
            getSelectionModel().clearSelection();
        }
        showing = false;
    }

    private void onKey(KeyEvent event) {
        int place = viewModel.inHand().selectedProperty().get();
        if (place < 0) {
            return;
        }
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            viewModel.inHand().move(place, place - 1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            viewModel.inHand().move(place, place + 1);
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            viewModel.inHand().remove(place);
        } else if (event.getCode() == KeyCode.SPACE) {
            viewModel.inHand().switchOn(place, !getItems().get(place).on());
        } else {
            return;
        }
        event.consume();
    }
}
