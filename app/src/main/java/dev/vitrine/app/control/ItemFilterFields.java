package dev.vitrine.app.control;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What items are narrowed down by, wherever they are listed. */
public final class ItemFilterFields {

    private static final String ALL = "";

    private final Messages messages;

    public ItemFilterFields(Messages messages) {
        this.messages = messages;
    }

    /** @param chosen null for all; read when there are other categories, written when one is chosen */
    public ComboBox<String> category(
            String id, ObservableValue<List<String>> categories, ObjectProperty<@Nullable String> chosen) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setPrefWidth(220);
        box.accessibleTextProperty().bind(messages.bind("comparison.item.category"));
        categories.subscribe(known -> {
            String before = chosen.get();
            List<String> names = new ArrayList<>(List.of(ALL));
            names.addAll(known);
            box.getItems().setAll(names);
            box.setValue(before == null ? ALL : before);
        });
        box.setOnAction(event -> {
            String name = box.getValue();
            chosen.set(name == null || name.equals(ALL) ? null : name);
        });
        ChoiceWords.on(
                box, messages, name -> name.equals(ALL) ? messages.get("comparison.filter.allCategories") : name);
        return box;
    }

    /** @param wrong whether what was typed makes no bounds */
    public TextField lowest(String id, StringProperty text, ObservableValue<Boolean> wrong) {
        return price(id, "comparison.filter.lowest", text, wrong);
    }

    public TextField highest(String id, StringProperty text, ObservableValue<Boolean> wrong) {
        return price(id, "comparison.filter.highest", text, wrong);
    }

    private TextField price(String id, String key, StringProperty text, ObservableValue<Boolean> wrong) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(104);
        field.promptTextProperty().bind(messages.bind(key));
        field.accessibleTextProperty().bind(messages.bind(key));
        field.textProperty().bindBidirectional(text);
        wrong.addListener((property, before, isWrong) -> field.pseudoClassStateChanged(Styles.STATE_DANGER, isWrong));
        return field;
    }

    public CheckBox inStock(String id, BooleanProperty selected) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.textProperty().bind(messages.bind("comparison.filter.inStock"));
        box.selectedProperty().bindBidirectional(selected);
        return box;
    }
}
