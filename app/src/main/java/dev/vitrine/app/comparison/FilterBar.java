package dev.vitrine.app.comparison;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.ChoiceWords;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.evaluation.SeenItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Which items may be in the lists, for all of them. */
final class FilterBar extends HBox {

    private static final String ALL = "";

    private final ListOptionsViewModel options;
    private final Messages messages;
    private final ComboBox<String> category = new ComboBox<>();

    FilterBar(ListOptionsViewModel options, Messages messages) {
        this.options = options;
        this.messages = messages;
        setId("filter-bar");
        getStyleClass().add("filter-bar");
        setAlignment(Pos.CENTER_LEFT);
        setUpCategory();
        Label to = new Label("–");
        getChildren()
                .addAll(
                        category,
                        price("filter-lowest", "comparison.filter.lowest", options.lowestProperty()),
                        to,
                        price("filter-highest", "comparison.filter.highest", options.highestProperty()),
                        inStock(),
                        new SegmentedChoice<>(
                                "seen",
                                List.of(SeenItems.values()),
                                options.seenProperty(),
                                value -> messages.bind(
                                        "comparison.seen." + value.name().toLowerCase(Locale.ROOT))));
    }

    private void setUpCategory() {
        category.setId("filter-category");
        category.setPrefWidth(220);
        category.accessibleTextProperty().bind(messages.bind("comparison.item.category"));
        category.setOnAction(event -> {
            String chosen = category.getValue();
            options.categoryProperty().set(chosen == null || chosen.equals(ALL) ? null : chosen);
        });
        options.categoriesProperty().addListener(property -> fill());
        ChoiceWords.on(category, messages, this::words);
        fill();
    }

    private void fill() {
        String chosen = options.categoryProperty().get();
        List<String> names = new ArrayList<>(List.of(ALL));
        names.addAll(options.categoriesProperty().get());
        category.getItems().setAll(names);
        category.setValue(chosen == null ? ALL : chosen);
    }

    private String words(String name) {
        return name.equals(ALL) ? messages.get("comparison.filter.allCategories") : name;
    }

    private TextField price(String id, String key, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(104);
        field.promptTextProperty().bind(messages.bind(key));
        field.accessibleTextProperty().bind(messages.bind(key));
        field.textProperty().bindBidirectional(text);
        options.pricesWrongProperty()
                .addListener((property, before, wrong) -> field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong));
        return field;
    }

    private CheckBox inStock() {
        CheckBox box = new CheckBox();
        box.setId("filter-stock");
        box.setMinWidth(USE_PREF_SIZE);
        box.textProperty().bind(messages.bind("comparison.filter.inStock"));
        box.selectedProperty().bindBidirectional(options.inStockProperty());
        return box;
    }
}
