package dev.vitrine.app.data;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.ChoiceWords;
import dev.vitrine.app.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Narrows the table of items down. */
final class ItemFilterBar extends HBox {

    private static final String ALL = "";

    private final ItemFilterViewModel filter;
    private final Messages messages;

    ItemFilterBar(ItemFilterViewModel filter, Messages messages) {
        super(8);
        this.filter = filter;
        this.messages = messages;
        getStyleClass().add("centred");
        getChildren()
                .addAll(
                        category(),
                        price("items-lowest", "comparison.filter.lowest", filter.lowestProperty()),
                        new Label("–"),
                        price("items-highest", "comparison.filter.highest", filter.highestProperty()),
                        inStock());
    }

    private ComboBox<String> category() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("items-category");
        box.setPrefWidth(220);
        box.accessibleTextProperty().bind(messages.bind("data.column.category"));
        filter.categoriesProperty().subscribe(categories -> {
            String chosen = filter.categoryProperty().get();
            List<String> names = new ArrayList<>(List.of(ALL));
            names.addAll(categories);
            box.getItems().setAll(names);
            box.setValue(chosen == null ? ALL : chosen);
        });
        box.setOnAction(event -> {
            String chosen = box.getValue();
            filter.categoryProperty().set(chosen == null || chosen.equals(ALL) ? null : chosen);
        });
        ChoiceWords.on(
                box, messages, name -> name.equals(ALL) ? messages.get("comparison.filter.allCategories") : name);
        return box;
    }

    private TextField price(String id, String key, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(104);
        field.promptTextProperty().bind(messages.bind(key));
        field.accessibleTextProperty().bind(messages.bind(key));
        field.textProperty().bindBidirectional(text);
        filter.wrongProperty()
                .addListener((property, before, wrong) -> field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong));
        return field;
    }

    private CheckBox inStock() {
        CheckBox box = new CheckBox();
        box.setId("items-in-stock");
        box.setMinWidth(USE_PREF_SIZE);
        box.textProperty().bind(messages.bind("comparison.filter.inStock"));
        box.selectedProperty().bindBidirectional(filter.inStockProperty());
        return box;
    }
}
