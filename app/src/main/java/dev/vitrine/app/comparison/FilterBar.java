package dev.vitrine.app.comparison;

import dev.vitrine.app.control.ItemFilterFields;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.evaluation.SeenItems;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Which items may be in the lists, for all of them. */
final class FilterBar extends HBox {

    FilterBar(ListOptionsViewModel options, Messages messages) {
        setId("filter-bar");
        getStyleClass().add("filter-bar");
        setAlignment(Pos.CENTER_LEFT);
        ItemFilterFields fields = new ItemFilterFields(messages);
        getChildren()
                .addAll(
                        fields.category("filter-category", options.categoriesProperty(), options.categoryProperty()),
                        fields.lowest("filter-lowest", options.lowestProperty(), options.pricesWrongProperty()),
                        new Label("–"),
                        fields.highest("filter-highest", options.highestProperty(), options.pricesWrongProperty()),
                        fields.inStock("filter-stock", options.inStockProperty()),
                        new SegmentedChoice<>(
                                "seen",
                                List.of(SeenItems.values()),
                                options.seenProperty(),
                                value -> messages.bind(
                                        "comparison.seen." + value.name().toLowerCase(Locale.ROOT))));
    }
}
