package dev.vitrine.app.comparison.whatif;

import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ShopperEvent;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The history as a row of chips, oldest first.
 *
 * <p>Arrow keys go along it, with Alt they take the event along; Delete takes it out. The mouse drags events about.
 */
public final class HistoryStrip extends ListView<ShopperEvent> {

    private static final double HEIGHT = 70;
    private static final PseudoClass EDITED = PseudoClass.getPseudoClass("edited");

    private final WhatIfViewModel viewModel;
    private boolean showing;
    private boolean atLatest;
    private @Nullable Subject shown;

    public HistoryStrip(WhatIfViewModel viewModel, PictureCache pictures, Messages messages) {
        this.viewModel = viewModel;
        List<HistoryChip> chips = new ArrayList<>();
        ChipDrag drag = new ChipDrag(this, chips, viewModel::move);
        setId("history-strip");
        getStyleClass().add("history-strip");
        setOrientation(Orientation.HORIZONTAL);
        setFixedCellSize(HistoryChip.WIDTH);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        accessibleTextProperty().bind(messages.bind("comparison.history"));
        setPlaceholder(placeholder(messages));
        setCellFactory(list -> {
            HistoryChip chip = new HistoryChip(pictures, messages);
            chips.add(chip);
            drag.follow(chip);
            return chip;
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        viewModel.stateProperty().addListener(property -> show());
        viewModel.chosenProperty().addListener(property -> select());
        getSelectionModel().selectedIndexProperty().addListener((property, before, after) -> {
            if (!showing) {
                viewModel.chosenProperty().set(after.intValue());
            }
        });
        messages.localeProperty().addListener(property -> refresh());
        show();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // Only now is it known how much there is room for; going to an item's place before stops short of it.
        if (!atLatest && lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getCellCount() > 0) {
            flow.setPosition(1);
            atLatest = true;
        }
    }

    private static Label placeholder(Messages messages) {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.textProperty().bind(messages.bind("comparison.history.empty"));
        return label;
    }

    private void show() {
        WhatIf whatIf = viewModel.stateProperty().get();
        List<ShopperEvent> events = whatIf == null ? List.of() : whatIf.events();
        showing = true;
        getItems().setAll(events);
        showing = false;
        pseudoClassStateChanged(EDITED, whatIf != null && !whatIf.isReal());
        if (whatIf != null && !whatIf.subject().equals(shown)) {
            shown = whatIf.subject();
            atLatest = false;
            requestLayout();
        }
        select();
    }

    private void select() {
        int place = viewModel.chosenProperty().get();
        if (place == getSelectionModel().getSelectedIndex()) {
            return;
        }
        showing = true;
        if (place < 0 || place >= getItems().size()) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().select(place);
            getFocusModel().focus(place);
        }
        showing = false;
    }

    private void onKey(KeyEvent event) {
        int place = viewModel.chosenProperty().get();
        if (place == WhatIfViewModel.NONE) {
            return;
        }
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> viewModel.remove(place);
            case ESCAPE -> viewModel.chosenProperty().set(WhatIfViewModel.NONE);
            case LEFT, RIGHT -> {
                if (!event.isAltDown()) {
                    return;
                }
                int to = place + (event.getCode() == KeyCode.LEFT ? -1 : 1);
                viewModel.move(place, to);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
