package dev.vitrine.app.comparison;

import dev.vitrine.app.background.Background;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.ItemFilter;
import java.util.List;
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
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What all lists have in common: their length, and which items may be in them. */
public final class ListOptionsViewModel {

    static final List<Integer> LENGTHS = List.of(10, 20, 50, 100, 200);

    private final ObjectProperty<Integer> length = new SimpleObjectProperty<>(20);
    private final ObjectProperty<SeenItems> seen = new SimpleObjectProperty<>(SeenItems.MASKED);
    private final ObjectProperty<@Nullable String> category = new SimpleObjectProperty<>();
    private final StringProperty lowest = new SimpleStringProperty("");
    private final StringProperty highest = new SimpleStringProperty("");
    private final BooleanProperty inStock = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<String>> categories = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ItemFilter> filter = new ReadOnlyObjectWrapper<>(ItemFilter.NONE);
    private final ReadOnlyBooleanWrapper pricesWrong = new ReadOnlyBooleanWrapper();

    /** @param changed called when other lists are wanted */
    ListOptionsViewModel(
            ObservableValue<? extends @Nullable ListSource> source, Background background, Runnable changed) {
        for (ObservableValue<?> part : List.of(category, lowest, highest, inStock)) {
            part.addListener((property, before, after) -> readFilter());
        }
        source.addListener(property -> {
            category.set(null);
            readCategories(source.getValue(), background);
        });
        readCategories(source.getValue(), background);
        filter.addListener((property, before, after) -> changed.run());
        length.addListener((property, before, after) -> changed.run());
        seen.addListener((property, before, after) -> changed.run());
    }

    ObjectProperty<Integer> lengthProperty() {
        return length;
    }

    ObjectProperty<SeenItems> seenProperty() {
        return seen;
    }

    /** Null for all. */
    ObjectProperty<@Nullable String> categoryProperty() {
        return category;
    }

    /** As typed. */
    StringProperty lowestProperty() {
        return lowest;
    }

    /** As typed. */
    StringProperty highestProperty() {
        return highest;
    }

    BooleanProperty inStockProperty() {
        return inStock;
    }

    /** Categories to choose from. */
    ReadOnlyObjectProperty<List<String>> categoriesProperty() {
        return categories.getReadOnlyProperty();
    }

    /** What holds for the lists; prices that make no sense are left out of it. */
    ReadOnlyObjectProperty<ItemFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty pricesWrongProperty() {
        return pricesWrong.getReadOnlyProperty();
    }

    private void readCategories(@Nullable ListSource source, Background background) {
        if (source == null) {
            categories.set(List.of());
        } else {
            background.query(progress -> source.categories(), categories::set);
        }
    }

    private void readFilter() {
        Double from = number(lowest.get());
        Double to = number(highest.get());
        boolean crossed = from != null && to != null && from > to;
        pricesWrong.set(crossed || isWrong(from) || isWrong(to));
        filter.set(new ItemFilter(
                category.get(), pricesWrong.get() ? null : from, pricesWrong.get() ? null : to, inStock.get()));
    }

    /** A decimal comma is as good as a point; not a number for what cannot be read. */
    private static @Nullable Double number(String typed) {
        String text = typed.strip().replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean isWrong(@Nullable Double price) {
        return price != null && !Double.isFinite(price);
    }
}
