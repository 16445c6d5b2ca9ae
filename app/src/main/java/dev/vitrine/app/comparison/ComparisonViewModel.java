package dev.vitrine.app.comparison;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.background.Outcome;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.session.WhenInFront;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** State and actions of Compare: the lists of two to four models for the shopper in view. */
public final class ComparisonViewModel {

    /** What there is to show. */
    public enum Status {
        NO_MODELS,
        NO_SHOPPER,
        /** No model could make a list: {@link #problemProperty()} says why. */
        FAILED,
        READY
    }

    static final int MOST_COLUMNS = 4;

    /** A place that was clicked, for its details. */
    public record Chosen(int column, Place place) {}

    private final ObservableValue<@Nullable ListSource> source;
    private final ObservableValue<List<ModelCard>> models;
    private final Selection selection;
    private final Navigation navigation;
    private final LatestQuery<Comparison> query;
    private final WhenInFront loading;
    private final ObjectProperty<SeenItems> seen = new SimpleObjectProperty<>(SeenItems.MASKED);
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.NO_MODELS);
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();
    private final StringProperty pointed = new SimpleStringProperty();

    /**
     * @param source of the open workspace; null while there is none
     * @param models ready for use, newest first
     */
    public ComparisonViewModel(
            ObservableValue<@Nullable ListSource> source,
            ObservableValue<List<ModelCard>> models,
            Selection selection,
            Navigation navigation,
            Background background) {
        this.source = source;
        this.models = models;
        this.selection = selection;
        this.navigation = navigation;
        Consumer<Throwable> elsewhere = background.outcome(result -> {}).failure()::accept;
        query = new LatestQuery<>(background, new Outcome<>(this::show, failure -> fail(failure, elsewhere), () -> {}));
        loading = new WhenInFront(navigation, Navigation.COMPARISON, this::load);
        source.addListener(property -> loading.request());
        models.addListener(property -> chooseModels());
        selection.shopperProperty().addListener(property -> loading.request());
        selection.asOfProperty().addListener(property -> loading.request());
        selection.models().addListener((ListChangeListener<String>) change -> loading.request());
        seen.addListener(property -> loading.request());
        chooseModels();
    }

    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** The lists shown last; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return query.busyProperty();
    }

    public ReadOnlyStringProperty shopperProperty() {
        return selection.shopperProperty();
    }

    public ObjectProperty<AsOf> asOfProperty() {
        return selection.asOfProperty();
    }

    public ObjectProperty<SeenItems> seenProperty() {
        return seen;
    }

    /** Id of the item that the mouse or the keyboard is on, in whichever list; null for none. */
    public StringProperty pointedProperty() {
        return pointed;
    }

    public ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Models to choose from, newest first. */
    public ObservableValue<List<ModelCard>> modelsProperty() {
        return models;
    }

    /** Names of the models in the columns. */
    public ObservableList<String> columns() {
        return selection.models();
    }

    /** Puts another model into a column. */
    public void show(int column, String model) {
        List<String> names = new ArrayList<>(selection.models());
        if (column < names.size() && !names.get(column).equals(model)) {
            int already = names.indexOf(model);
            if (already >= 0) {
                names.set(already, names.get(column));
            }
            names.set(column, model);
            selection.selectModels(names);
        }
    }

    public boolean canAdd() {
        return selection.models().size()
                < Math.min(MOST_COLUMNS, models.getValue().size());
    }

    /** Adds a column for the newest model that has none. */
    public void add() {
        if (canAdd()) {
            models.getValue().stream()
                    .map(ModelCard::name)
                    .filter(name -> !selection.models().contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        List<String> names = new ArrayList<>(selection.models());
                        names.add(name);
                        selection.selectModels(names);
                    });
        }
    }

    public void remove(int column) {
        List<String> names = new ArrayList<>(selection.models());
        if (names.size() > 1 && column < names.size()) {
            names.remove(column);
            selection.selectModels(names);
        }
    }

    public void choose(int column, Place place) {
        chosen.set(new Chosen(column, place));
    }

    public void closeDetails() {
        chosen.set(null);
    }

    /** Goes to what the model looked at for the chosen item. */
    public void explain() {
        Chosen place = chosen.get();
        if (place != null) {
            explain(place.column(), place.place());
        }
    }

    private void explain(int column, Place place) {
        selection.explain(selection.models().get(column), place.item().id());
        navigation.go(Navigation.ATTENTION);
    }

    public void train() {
        navigation.go(Navigation.TRAINING);
    }

    public void explore() {
        navigation.go(Navigation.EXPLORE);
    }

    private void chooseModels() {
        List<String> ready = models.getValue().stream().map(ModelCard::name).toList();
        List<String> kept = selection.models().stream().filter(ready::contains).toList();
        if (kept.isEmpty()) {
            kept = DefaultColumns.of(models.getValue(), MOST_COLUMNS);
        }
        if (kept.equals(selection.models())) {
            loading.request();
        } else {
            selection.selectModels(kept);
        }
    }

    private void load() {
        ListSource open = source.getValue();
        String shopper = selection.shopperProperty().get();
        List<String> names = List.copyOf(selection.models());
        chosen.set(null);
        if (open == null || names.isEmpty()) {
            stop(Status.NO_MODELS);
        } else if (shopper == null) {
            stop(Status.NO_SHOPPER);
        } else {
            AsOf asOf = selection.asOfProperty().get();
            SeenItems wanted = seen.get();
            query.submit(progress -> new Comparer(open, progress).compare(names, shopper, asOf, wanted));
        }
    }

    private void stop(Status reason) {
        query.clear();
        comparison.set(null);
        status.set(reason);
    }

    private void show(Comparison result) {
        problem.set(null);
        comparison.set(result);
        status.set(Status.READY);
    }

    private void fail(Throwable failure, Consumer<Throwable> elsewhere) {
        if (failure instanceof ProblemException known) {
            problem.set(known.problem());
            comparison.set(null);
            status.set(Status.FAILED);
        } else {
            elsewhere.accept(failure);
        }
    }
}
