package dev.vitrine.app.comparison.whatif;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.workspace.ItemCard;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The items that a text finds, to be put into a history. */
final class ItemFinder {

    private static final int MOST = 8;

    private final ObservableValue<? extends @Nullable WhatIfSource> source;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<ItemCard>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final LatestQuery<List<ItemCard>> searching;

    ItemFinder(ObservableValue<? extends @Nullable WhatIfSource> source, Background background) {
        this.source = source;
        searching = new LatestQuery<>(background, found::set);
        text.addListener(property -> find());
    }

    StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<List<ItemCard>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    private void find() {
        WhatIfSource open = source.getValue();
        String wanted = text.get().strip();
        if (open == null || wanted.isEmpty()) {
            searching.clear();
            found.set(List.of());
        } else {
            searching.submit(progress -> open.findItems(wanted, MOST));
        }
    }
}
