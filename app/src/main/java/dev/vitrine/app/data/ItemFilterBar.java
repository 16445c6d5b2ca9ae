package dev.vitrine.app.data;

import dev.vitrine.app.control.ItemFilterFields;
import dev.vitrine.app.i18n.Messages;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Narrows the table of items down. */
final class ItemFilterBar extends HBox {

    ItemFilterBar(ItemFilterViewModel filter, Messages messages) {
        super(8);
        getStyleClass().add("centred");
        ItemFilterFields fields = new ItemFilterFields(messages);
        getChildren()
                .addAll(
                        fields.category("items-category", filter.categoriesProperty(), filter.categoryProperty()),
                        fields.lowest("items-lowest", filter.lowestProperty(), filter.wrongProperty()),
                        new Label("–"),
                        fields.highest("items-highest", filter.highestProperty(), filter.wrongProperty()),
                        fields.inStock("items-in-stock", filter.inStockProperty()));
    }
}
