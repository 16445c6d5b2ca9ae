package dev.vitrine.app.attention;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.control.PointData;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.operations.MapItems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The map of items as the model in view sees them, with the shopper's way and the list on it. */
final class SpaceViewModel {

    private static final long SEED = 1;
    private static final int NEIGHBOURS = 12;

    /** What colours stand for. */
    enum Colouring {
        CATEGORY,
        BRAND,
        PRICE
    }

    /** @param group as in {@link PointData} */
    record Group(String name, int group, int items) {}

    private final AttentionViewModel attention;
    private final ObservableValue<@Nullable ExplanationSource> source;
    private final LatestQuery<List<MapItems.Neighbour>> asking;
    private final MadeOfModel<MapItems.Result> map;
    private final ReadOnlyObjectWrapper<PointData> points = new ReadOnlyObjectWrapper<>(PointData.EMPTY);
    private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Colouring> colouring = new SimpleObjectProperty<>(Colouring.CATEGORY);
    private final ReadOnlyObjectWrapper<@Nullable ItemCard> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<MapItems.Neighbour>> neighbours = new ReadOnlyObjectWrapper<>(List.of());

    SpaceViewModel(
            AttentionViewModel attention, ObservableValue<@Nullable ExplanationSource> source, Background background) {
        this.attention = attention;
        this.source = source;
        asking = new LatestQuery<>(background, neighbours::set);
        map = new MadeOfModel<>(
                "job.mapItems",
                attention.modelProperty(),
                source,
                background,
                (open, model, progress) -> open.mapItems(new MapItems.Request(model, SEED), progress));
        map.resultProperty().addListener(property -> show());
        attention.explainedProperty().addListener(property -> draw());
        colouring.addListener(property -> draw());
    }

    /** The map of the model in view; one that was kept is read. */
    MadeOfModel<MapItems.Result> map() {
        return map;
    }

    ReadOnlyObjectProperty<PointData> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    /** Those with a colour of their own, the largest first; empty where colours stand for prices. */
    ReadOnlyObjectProperty<List<Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    ObjectProperty<Colouring> colouringProperty() {
        return colouring;
    }

    /** The item whose neighbours are shown; null for none. */
    ReadOnlyObjectProperty<@Nullable ItemCard> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<MapItems.Neighbour>> neighboursProperty() {
        return neighbours.getReadOnlyProperty();
    }

    /** Asks for what is nearest to an item of the map. */
    void choose(int point) {
        MapItems.Result shown = map.resultProperty().get();
        ExplanationSource open = source.getValue();
        if (shown != null && open != null && point >= 0 && point < shown.items().size()) {
            ItemCard item = shown.items().get(point).item();
            chosen.set(item);
            asking.submit(progress -> open.neighbours(shown.model(), item.id(), NEIGHBOURS));
        }
    }

    private void show() {
        chosen.set(null);
        asking.clear();
        neighbours.set(List.of());
        draw();
    }

    private void draw() {
        MapItems.Result shown = map.resultProperty().get();
        if (shown == null) {
            points.set(PointData.EMPTY);
            groups.set(List.of());
            return;
        }
        float[][] places = shown.items().stream()
                .map(placed -> new float[] {placed.x(), placed.y()})
                .toArray(float[][]::new);
        boolean byPrice = colouring.get() == Colouring.PRICE;
        groups.set(byPrice ? List.of() : largest(shown));
        points.set(new PointData(
                places,
                byPrice ? new int[0] : groups(shown),
                byPrice ? prices(shown) : new float[0],
                path(shown),
                list(shown)));
    }

    private String group(ItemCard item) {
        String of = colouring.get() == Colouring.BRAND ? item.brand() : item.category();
        return of == null ? "" : colouring.get() == Colouring.BRAND ? of : of.split(" > ", 2)[0].strip();
    }

    private List<Group> largest(MapItems.Result shown) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        shown.items().forEach(placed -> counts.merge(group(placed.item()), 1, Integer::sum));
        counts.remove("");
        List<String> names = counts.keySet().stream()
                .sorted(Comparator.comparingInt(name -> -counts.getOrDefault(name, 0)))
                .limit(PointData.GROUPS)
                .toList();
        List<Group> largest = new ArrayList<>();
        for (String name : names) {
            largest.add(new Group(name, largest.size(), counts.getOrDefault(name, 0)));
        }
        return largest;
    }

    private int[] groups(MapItems.Result shown) {
        Map<String, Integer> numbers = new HashMap<>();
        groups.get().forEach(group -> numbers.put(group.name(), group.group()));
        return shown.items().stream()
                .mapToInt(placed -> numbers.getOrDefault(group(placed.item()), -1))
                .toArray();
    }

    /** By rank, since a few dear items would leave all others one colour. */
    private static float[] prices(MapItems.Result shown) {
        double[] sorted = shown.items().stream()
                .map(placed -> placed.item().price())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        float[] places = new float[shown.items().size()];
        for (int point = 0; point < places.length; point++) {
            Double price = shown.items().get(point).item().price();
            int rank = price == null ? -1 : Math.max(0, Arrays.binarySearch(sorted, price));
            places[point] = rank < 0 ? Float.NaN : (float) rank / Math.max(1, sorted.length - 1);
        }
        return places;
    }

    private int[] path(MapItems.Result shown) {
        Explained explained = attention.explainedProperty().get();
        Map<String, Integer> points = numbered(shown);
        return explained == null
                ? new int[0]
                : explained.result().history().stream()
                        .mapToInt(event -> points.getOrDefault(event.item().id(), -1))
                        .filter(point -> point >= 0)
                        .toArray();
    }

    private int[] list(MapItems.Result shown) {
        Explained explained = attention.explainedProperty().get();
        Map<String, Integer> points = numbered(shown);
        return explained == null
                ? new int[0]
                : explained.list().stream()
                        .mapToInt(item -> points.getOrDefault(item.id(), -1))
                        .filter(point -> point >= 0)
                        .toArray();
    }

    private static Map<String, Integer> numbered(MapItems.Result shown) {
        Map<String, Integer> points = new HashMap<>();
        for (int point = 0; point < shown.items().size(); point++) {
            points.put(shown.items().get(point).item().id(), point);
        }
        return points;
    }
}
