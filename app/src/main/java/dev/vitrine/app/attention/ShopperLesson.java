package dev.vitrine.app.attention;

import static dev.vitrine.app.attention.LessonNumbers.doubles;
import static dev.vitrine.app.attention.LessonNumbers.number;
import static dev.vitrine.app.attention.LessonNumbers.sumOfProducts;

import dev.vitrine.app.attention.Lesson.Grid;
import dev.vitrine.app.attention.Lesson.Step;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.explanation.HeadReadout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The same steps on what one head weighed for one event of a shopper, and the events it looked at most. */
final class ShopperLesson {

    private static final int KEYS = 5;

    /** Numbers of a vector that are shown; all take part. */
    private static final int SHOWN = 8;

    private final HeadReadout read;
    private final int query;
    private final int heads;
    private final List<String> titles;
    private final Messages messages;
    private final int[] keys;
    private final double[] weights;

    /**
     * @param query index of the event that looks
     * @param heads that the layer has
     * @param titles of the events that the model read
     */
    ShopperLesson(HeadReadout read, int query, int heads, List<String> titles, Messages messages) {
        this.read = read;
        this.query = query;
        this.heads = heads;
        this.titles = titles;
        this.messages = messages;
        weights = read.weights(query);
        keys = IntStream.rangeClosed(0, query)
                .boxed()
                .sorted(Comparator.comparingDouble(key -> -weights[key]))
                .limit(KEYS)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    Lesson lesson() {
        List<Step> steps = new ArrayList<>();
        steps.add(step(
                "project",
                List.of(vectors("q", new int[] {query}), vectors("k", keys), vectors("v", keys)),
                read.layer() + 1,
                read.head() + 1,
                read.dimension(),
                Math.min(SHOWN, read.dimension())));
        steps.add(step("scores", List.of(column("q·k", this::product, this::productFormula)), read.dimension()));
        steps.add(step(
                "scale",
                List.of(
                        column("+d", key -> read.added()[query][key], this::distanceFormula),
                        column("s", key -> read.scaled(query, key), this::scaledFormula)),
                read.dimension()));
        steps.add(step("softmax", List.of(column("a", key -> weights[key], this::weightFormula)), query + 1));
        steps.add(step("output", List.of(output()), Math.min(SHOWN, read.dimension()), read.dimension()));
        steps.add(step("heads", List.of(), heads, heads * read.dimension()));
        return new Lesson(steps);
    }

    private Step step(String key, List<Grid> grids, Object... arguments) {
        return new Step(messages.get("lesson." + key), messages.get("lesson." + key + ".shopper", arguments), grids);
    }

    private String title(int event) {
        return messages.get("attention.ribbons.item", titles.get(event), event + 1);
    }

    private Grid vectors(String name, int[] events) {
        float[][] matrix = name.equals("q") ? read.query() : name.equals("k") ? read.key() : read.value();
        double[][] values = new double[events.length][];
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < events.length; i++) {
            values[i] = Arrays.copyOf(doubles(matrix[events[i]]), Math.min(SHOWN, read.dimension()));
            rows.add(title(events[i]));
        }
        return new Grid(
                name,
                rows,
                numbers(values[0].length),
                values,
                (row, column) -> messages.get(
                        "lesson.vector",
                        name + "[" + (events[row] + 1) + "," + (column + 1) + "]",
                        number(values[row][column]),
                        name.equals("q") ? "W_Q" : name.equals("k") ? "W_K" : "W_V"));
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    /** A number for each event looked at. */
    private Grid column(String name, IntToDoubleFunction value, IntFunction<String> formula) {
        double[][] values = new double[keys.length][];
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            values[i] = new double[] {value.applyAsDouble(keys[i])};
            rows.add(title(keys[i]));
        }
        return new Grid(name, rows, List.of(name), values, (row, column) -> formula.apply(keys[row]));
    }

    private double product(int key) {
        return read.product(query, key);
    }

    private String productFormula(int key) {
        return sumOfProducts(
                "q[%d]·k[%d]".formatted(query + 1, key + 1),
                doubles(read.query()[query]),
                doubles(read.key()[key]),
                product(key));
    }

    private String distanceFormula(int key) {
        return messages.get("lesson.distance", query - key, number(read.added()[query][key]));
    }

    private String scaledFormula(int key) {
        return "s[%d,%d] = %s / √%d + %s = %s"
                .formatted(
                        query + 1,
                        key + 1,
                        number(product(key)),
                        read.dimension(),
                        number(read.added()[query][key]),
                        number(read.scaled(query, key)));
    }

    private String weightFormula(int key) {
        double sum = 0;
        for (int seen = 0; seen < read.visible(query); seen++) {
            sum += Math.exp(read.scaled(query, seen));
        }
        return "a[%d,%d] = e^%s / (e^s[%d,1] + … + e^s[%d,%d]) = %s / %s = %s"
                .formatted(
                        query + 1,
                        key + 1,
                        number(read.scaled(query, key)),
                        query + 1,
                        query + 1,
                        query + 1,
                        number(Math.exp(read.scaled(query, key))),
                        number(sum),
                        number(weights[key]));
    }

    private Grid output() {
        double[] output = read.output(query);
        double[][] shown = {Arrays.copyOf(output, Math.min(SHOWN, output.length))};
        return new Grid("o", List.of(title(query)), numbers(shown[0].length), shown, (row, column) -> {
            double[] values = new double[read.visible(query)];
            for (int key = 0; key < values.length; key++) {
                values[key] = read.value()[key][column];
            }
            return sumOfProducts("o[%d,%d]".formatted(query + 1, column + 1), weights, values, output[column]);
        });
    }
}
