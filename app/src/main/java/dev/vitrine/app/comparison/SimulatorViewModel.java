package dev.vitrine.app.comparison;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Job;
import dev.vitrine.app.background.Outcome;
import dev.vitrine.app.session.Selection;
import dev.vitrine.workspace.export.Table;
import dev.vitrine.workspace.features.MadeUpItem;
import dev.vitrine.workspace.operations.SimulateItem;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Finds whom a product would reach by its text and attributes alone, in the background. */
public final class SimulatorViewModel {

    /** Places of a list that a shopper sees. */
    static final int TOP = 10;

    private final ObservableValue<? extends @Nullable ListSource> source;
    private final Selection selection;
    private final Background background;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty item = new SimpleStringProperty("");
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty category = new SimpleStringProperty("");
    private final StringProperty brand = new SimpleStringProperty("");
    private final StringProperty price = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SimulateItem.@Nullable Result> result = new ReadOnlyObjectWrapper<>();

    SimulatorViewModel(
            ObservableValue<? extends @Nullable ListSource> source, Selection selection, Background background) {
        this.source = source;
        this.selection = selection;
        this.background = background;
        source.addListener(property -> forget());
    }

    /** Whether it is in view. */
    BooleanProperty openProperty() {
        return open;
    }

    /** Id of a product of the shop; empty for a made-up one. */
    StringProperty itemProperty() {
        return item;
    }

    StringProperty titleProperty() {
        return title;
    }

    StringProperty categoryProperty() {
        return category;
    }

    StringProperty brandProperty() {
        return brand;
    }

    StringProperty priceProperty() {
        return price;
    }

    /** Under way; null while there is none. */
    ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** What was found last; null before the first. */
    ReadOnlyObjectProperty<SimulateItem.@Nullable Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Whether a product is described and the price, if any, is a number. */
    BooleanBinding canStart() {
        return Bindings.createBooleanBinding(
                () -> job.get() == null
                        && (!item.get().isBlank() || !madeUp().isBlank())
                        && (price.get().isBlank() || number(price.get()) != null),
                job,
                item,
                title,
                category,
                brand,
                price);
    }

    private MadeUpItem madeUp() {
        return new MadeUpItem(title.get(), null, category.get(), brand.get(), number(price.get()));
    }

    private static @Nullable Double number(String text) {
        try {
            double value = Double.parseDouble(text.strip().replace(',', '.'));
            return value > 0 ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    void start() {
        ListSource asked = source.getValue();
        if (asked == null || !canStart().get()) {
            return;
        }
        String id = item.get().isBlank() ? null : item.get().strip();
        SimulateItem.Request request =
                new SimulateItem.Request(id, id == null ? madeUp() : null, TOP, Integer.MAX_VALUE);
        Job started = background.job("job.simulation");
        job.set(started);
        background.submit(
                started,
                progress -> asked.simulate(request, progress),
                new Outcome<>(answer -> show(asked, answer), this::fail, () -> job.set(null)));
    }

    void cancel() {
        Job running = job.get();
        if (running != null) {
            running.cancel();
        }
    }

    private void show(ListSource asked, SimulateItem.Result answer) {
        job.set(null);
        if (asked.equals(source.getValue())) {
            result.set(answer);
        }
    }

    private void fail(Throwable failure) {
        job.set(null);
        background.tell(failure);
    }

    private void forget() {
        cancel();
        result.set(null);
    }

    /** Shows a shopper's lists. */
    void show(SimulateItem.Place place) {
        selection.selectShopper(place.shopper());
    }

    /**
     * All that was found.
     *
     * @param columns headings of shopper, rank, and whether they had it later
     */
    Table table(List<String> columns) {
        SimulateItem.Result answer = result.get();
        List<List<@Nullable Object>> rows = answer == null
                ? List.of()
                : answer.places().stream()
                        .map(place -> Table.row(place.shopper(), place.rank(), place.had()))
                        .toList();
        return new Table(columns, rows);
    }
}
