package dev.vitrine.app.data;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.workspace.ItemFilter;
import dev.vitrine.workspace.Workspace;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Which items the table shows, as it is typed; while a price is none, or the lowest above the highest, as before. */
public final class ItemFilterViewModel {

    private final OpenWorkspace workspace;
    private final ObjectProperty<@Nullable String> category = new SimpleObjectProperty<>();
    private final StringProperty lowest = new SimpleStringProperty("");
    private final StringProperty highest = new SimpleStringProperty("");
    private final BooleanProperty inStock = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<String>> categories = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ItemFilter> filter = new ReadOnlyObjectWrapper<>(ItemFilter.NONE);
    private final LatestQuery<List<String>> query;

    public ItemFilterViewModel(OpenWorkspace workspace, Background background) {
        this.workspace = workspace;
        query = new LatestQuery<>(background, categories::set);
        for (Observable part : List.of(category, lowest, highest, inStock)) {
            part.addListener(change -> update());
        }
        workspace.changesProperty().addListener(change -> refresh());
        refresh();
    }

    /** Null for any. */
    public ObjectProperty<@Nullable String> categoryProperty() {
        return category;
    }

    public StringProperty lowestProperty() {
        return lowest;
    }

    public StringProperty highestProperty() {
        return highest;
    }

    public BooleanProperty inStockProperty() {
        return inStock;
    }

    /** Whether the prices as typed make no bounds. */
    public ReadOnlyBooleanProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /** Those to choose from. */
    public ReadOnlyObjectProperty<List<String>> categoriesProperty() {
        return categories.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ItemFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    private void update() {
        try {
            Double from = price(lowest.get());
            Double to = price(highest.get());
            wrong.set(from != null && to != null && from > to);
            if (!wrong.get()) {
                filter.set(new ItemFilter(category.get(), from, to, inStock.get()));
            }
        } catch (NumberFormatException e) {
            wrong.set(true);
        }
    }

    private static @Nullable Double price(String text) {
        return text.isBlank() ? null : Double.valueOf(text.strip().replace(',', '.'));
    }

    private void refresh() {
        Workspace open = workspace.get();
        if (open == null) {
            query.clear();
            categories.set(List.of());
        } else {
            query.submit(progress -> open.categories());
        }
    }
}
