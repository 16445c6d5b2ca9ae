package dev.vitrine.app.session;

import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.rules.RuleSet;
import dev.vitrine.workspace.segments.Segment;
import java.util.Collection;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What Explore, Compare and Attention look at together, so that going from one to the other keeps the thread. */
public final class Selection {

    private final ReadOnlyStringWrapper shopper = new ReadOnlyStringWrapper();
    private final StringProperty shopperSearch = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper item = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper explainedModel = new ReadOnlyStringWrapper();
    private final ObservableList<String> models = FXCollections.observableArrayList();
    private final ObservableList<String> readOnlyModels = FXCollections.unmodifiableObservableList(models);
    private final ObjectProperty<@Nullable RuleSet> rules = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<Segment>> segments = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable Segment> segment = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable HistoryTrial> trial = new SimpleObjectProperty<>();
    private final ObjectProperty<AsOf> asOf = new SimpleObjectProperty<>(AsOf.NOW);

    /** Id of the shopper in view; null for none. */
    public ReadOnlyStringProperty shopperProperty() {
        return shopper.getReadOnlyProperty();
    }

    /** What shoppers are searched by: part of an id, or of the title or id of something they had; empty for all. */
    public StringProperty shopperSearchProperty() {
        return shopperSearch;
    }

    /** Id of the recommended item in view; null for the first of the list. */
    public ReadOnlyStringProperty itemProperty() {
        return item.getReadOnlyProperty();
    }

    /** Name of the model whose reasons are in view; null for the newest that has attention. */
    public ReadOnlyStringProperty explainedModelProperty() {
        return explainedModel.getReadOnlyProperty();
    }

    /** Names of the models in view, in the order of their columns. */
    public ObservableList<String> models() {
        return readOnlyModels;
    }

    /** Names of the models in view, each once: a model may stand beside itself under other rules. */
    public List<String> differentModels() {
        return models.stream().distinct().toList();
    }

    /** Whether lists are made from the full history or checked against the last purchase. */
    public ObjectProperty<AsOf> asOfProperty() {
        return asOf;
    }

    /** The rules in hand, which lists elsewhere can be put under; null for none. */
    public ObjectProperty<@Nullable RuleSet> rulesProperty() {
        return rules;
    }

    /** Saved segments of the open workspace. */
    public ReadOnlyObjectProperty<List<Segment>> segmentsProperty() {
        return segments.getReadOnlyProperty();
    }

    /** Of whose shoppers lists, searches and prices are; null for everybody. */
    public ObjectProperty<@Nullable Segment> segmentProperty() {
        return segment;
    }

    /** The segments as they are now; one in view that changed is in view as it is now, one that is gone no longer. */
    public void showSegments(List<Segment> saved) {
        Segment chosen = segment.get();
        segments.set(List.copyOf(saved));
        segment.set(
                chosen == null
                        ? null
                        : saved.stream()
                                .filter(each -> each.name().equals(chosen.name()))
                                .findFirst()
                                .orElse(null));
    }

    /** What is to be tried out as a what-if history, until it is taken up; null for nothing. */
    public ObjectProperty<@Nullable HistoryTrial> trialProperty() {
        return trial;
    }

    /** Another shopper; the item belonged to the older one's list. */
    public void selectShopper(@Nullable String id) {
        item.set(null);
        trial.set(null);
        shopper.set(id);
    }

    public void selectItem(@Nullable String id) {
        item.set(id);
    }

    /** A model's reasons for an item; null for the first of its list. */
    public void explain(@Nullable String model, @Nullable String id) {
        explainedModel.set(model);
        item.set(id);
    }

    public void selectModels(Collection<String> names) {
        models.setAll(names);
    }

    /** As when another workspace is opened. */
    public void clear() {
        selectShopper(null);
        shopperSearch.set("");
        showSegments(List.of());
        explainedModel.set(null);
        models.clear();
    }
}
