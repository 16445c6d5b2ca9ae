package dev.vitrine.app.explore;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.ShopperCard;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A shopper in the list: id, how much they did, and when last. */
final class ShopperCell extends ListCell<ShopperCard> {

    private final Messages messages;
    private final Label id = new Label();
    private final Label detail = new Label();
    private final VBox content = new VBox(id, detail);

    ShopperCell(Messages messages) {
        this.messages = messages;
        getStyleClass().add("shopper-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        id.getStyleClass().add("shopper-id");
        detail.getStyleClass().add("caption");
    }

    @Override
    protected void updateItem(@Nullable ShopperCard card, boolean empty) {
        super.updateItem(card, empty);
        if (card == null || empty) {
            setGraphic(null);
            return;
        }
        id.setText(card.id());
        detail.setText(messages.get("explore.shopper.events", card.interactions(), card.purchases())
                + (card.lastTime() == SequenceDataset.NO_TIME
                        ? ""
                        : messages.get("explore.shopper.last", Dates.day(card.lastTime(), messages))));
        setGraphic(content);
    }
}
