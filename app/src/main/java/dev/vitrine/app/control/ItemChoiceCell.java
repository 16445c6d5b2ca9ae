package dev.vitrine.app.control;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ItemCard;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** An item to choose: picture and title. */
public final class ItemChoiceCell extends ListCell<ItemCard> {

    private final ItemPicture picture;
    private final Messages messages;

    /** @param size of the picture's edges */
    public ItemChoiceCell(PictureCache pictures, double size, Messages messages) {
        this.picture = new ItemPicture(pictures, size);
        this.messages = messages;
    }

    @Override
    protected void updateItem(@Nullable ItemCard item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setText(null);
            setGraphic(null);
        } else {
            setText(item.title(messages.locale()));
            setGraphic(picture.show(item));
        }
    }
}
