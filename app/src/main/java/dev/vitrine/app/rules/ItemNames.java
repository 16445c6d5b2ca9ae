package dev.vitrine.app.rules;

import dev.vitrine.app.background.Background;
import dev.vitrine.workspace.ItemCard;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/** The items that rules name by id, looked up once each. */
public final class ItemNames {

    private final ObservableValue<@Nullable RuleSource> source;
    private final Background background;
    private final ObservableMap<String, ItemCard> known = FXCollections.observableHashMap();
    private final Set<String> asked = new HashSet<>();

    ItemNames(ObservableValue<@Nullable RuleSource> source, Background background) {
        this.source = source;
        this.background = background;
        source.addListener(property -> {
            asked.clear();
            known.clear();
        });
    }

    /** Fills as items are found. */
    public ObservableMap<String, ItemCard> known() {
        return known;
    }

    /** The item, if it is known by now. */
    public Optional<ItemCard> find(String id) {
        RuleSource open = source.getValue();
        if (open != null && !id.isEmpty() && asked.add(id)) {
            background.query(progress -> open.item(id), found -> found.ifPresent(card -> known.put(id, card)));
        }
        return Optional.ofNullable(known.get(id));
    }
}
