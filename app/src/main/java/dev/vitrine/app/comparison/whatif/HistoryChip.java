package dev.vitrine.app.comparison.whatif;

import dev.vitrine.app.control.BehaviourIcon;
import dev.vitrine.app.control.BehaviourWords;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.ItemPicture;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.ShopperEvent;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One event of the history: the item's picture with a sign for what was done. */
final class HistoryChip extends ListCell<ShopperEvent> {

    static final double WIDTH = 52;
    private static final double PICTURE = 40;
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

    private final Messages messages;
    private final ItemPicture picture;
    private final BehaviourIcon icon = new BehaviourIcon("");
    private final StackPane chip;

    HistoryChip(PictureCache pictures, Messages messages) {
        this.messages = messages;
        picture = new ItemPicture(pictures, PICTURE);
        StackPane sign = new StackPane(icon);
        sign.getStyleClass().add("sign");
        sign.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        chip = new StackPane(picture, sign);
        StackPane.setAlignment(sign, Pos.BOTTOM_RIGHT);
        getStyleClass().add("history-chip");
        setPrefWidth(WIDTH);
        setAlignment(Pos.CENTER);
    }

    @Override
    protected void updateItem(@Nullable ShopperEvent event, boolean empty) {
        super.updateItem(event, empty);
        showDrag(false, false, false);
        if (event == null || empty) {
            setGraphic(null);
            setId(null);
            return;
        }
        setId("chip-" + getIndex());
        picture.show(event.item());
        icon.setBehaviour(event.behaviour());
        setGraphic(chip);
        String words = event.item().title(messages.locale()) + "\n" + note(event);
        Hint.on(this, words);
        setAccessibleText(words);
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        setId(isEmpty() ? null : "chip-" + index);
    }

    /** Where the event that is dragged would go, and whether this is the one. */
    void showDrag(boolean before, boolean after, boolean dragged) {
        pseudoClassStateChanged(BEFORE, before);
        pseudoClassStateChanged(AFTER, after);
        pseudoClassStateChanged(DRAGGED, dragged);
    }

    private String note(ShopperEvent event) {
        String done = BehaviourWords.of(messages, event.behaviour());
        if (event.time() == SequenceDataset.NO_TIME) {
            return done;
        }
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .format(WhatIf.dayOf(event));
        return done + ", " + day;
    }
}
