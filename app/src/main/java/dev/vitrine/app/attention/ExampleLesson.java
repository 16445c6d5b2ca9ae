package dev.vitrine.app.attention;

import static dev.vitrine.app.attention.LessonNumbers.column;
import static dev.vitrine.app.attention.LessonNumbers.number;
import static dev.vitrine.app.attention.LessonNumbers.sumOfProducts;

import dev.vitrine.app.attention.Lesson.Grid;
import dev.vitrine.app.attention.Lesson.Step;
import dev.vitrine.app.i18n.Messages;
import java.util.List;

/** Attention of three events with vectors of three numbers, small enough to be followed by hand. */
final class ExampleLesson {

    static final double[][] X = {{1, 0, 1}, {0, 1, 0}, {1, 1, 1}};
    private static final double[][] QUERY_WEIGHTS = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final double[][] KEY_WEIGHTS = {{0, 1, 0}, {1, 0, 1}, {0, 1, 0}};
    private static final double[][] VALUE_WEIGHTS = {{0, 0, 1}, {1, 1, 0}, {0, 1, 0}};
    private static final List<String> NUMBERS = List.of("1", "2", "3");

    private final Messages messages;
    private final double[][] queries = LessonNumbers.product(X, QUERY_WEIGHTS);
    private final double[][] keys = LessonNumbers.product(X, KEY_WEIGHTS);
    private final double[][] values = LessonNumbers.product(X, VALUE_WEIGHTS);
    private final double[][] scores = LessonNumbers.product(queries, LessonNumbers.transposed(keys));
    private final double[][] scaled = LessonNumbers.over(scores, Math.sqrt(3));
    private final double[][] weights = LessonNumbers.softmax(scaled);
    private final double[][] output = LessonNumbers.product(weights, values);

    ExampleLesson(Messages messages) {
        this.messages = messages;
    }

    Lesson lesson() {
        return new Lesson(List.of(
                step(
                        "input",
                        given("X", X),
                        given("W_Q", QUERY_WEIGHTS),
                        given("W_K", KEY_WEIGHTS),
                        given("W_V", VALUE_WEIGHTS)),
                step(
                        "project",
                        product("Q", "X", "W_Q", X, QUERY_WEIGHTS, queries),
                        product("K", "X", "W_K", X, KEY_WEIGHTS, keys),
                        product("V", "X", "W_V", X, VALUE_WEIGHTS, values)),
                step("scores", product("S", "Q", "Kᵀ", queries, LessonNumbers.transposed(keys), scores)),
                step("scale", scaledGrid()),
                step("softmax", weightsGrid()),
                step("output", product("O", "A", "V", weights, values, output)),
                step("heads")));
    }

    private Step step(String key, Grid... grids) {
        return new Step(messages.get("lesson." + key), messages.get("lesson." + key + ".example"), List.of(grids));
    }

    private Grid given(String name, double[][] matrix) {
        String origin = name.equals("X") ? "lesson.given" : "lesson.learnt";
        return grid(
                name,
                matrix,
                (row, column) -> messages.get(origin, cell(name, row, column), number(matrix[row][column])));
    }

    private static Grid product(String name, String left, String right, double[][] a, double[][] b, double[][] result) {
        return grid(
                name,
                result,
                (row, column) -> "%s = %s·%s: %s"
                        .formatted(
                                name,
                                left,
                                right,
                                sumOfProducts(
                                        cell(name, row, column), a[row], column(b, column), result[row][column])));
    }

    private Grid scaledGrid() {
        return grid(
                "S/√d",
                scaled,
                (row, column) -> "S/√d: %s / √3 = %s / 1.732 = %s"
                        .formatted(cell("S", row, column), number(scores[row][column]), number(scaled[row][column])));
    }

    private Grid weightsGrid() {
        return grid("A", weights, (row, column) -> {
            StringBuilder sum = new StringBuilder();
            for (double value : scaled[row]) {
                sum.append(sum.isEmpty() ? "" : " + ").append("e^").append(number(value));
            }
            return "%s = e^%s / (%s) = %s"
                    .formatted(cell("A", row, column), number(scaled[row][column]), sum, number(weights[row][column]));
        });
    }

    private static Grid grid(String name, double[][] matrix, Lesson.Formula formula) {
        return new Grid(name, NUMBERS, NUMBERS, matrix, formula);
    }

    private static String cell(String name, int row, int column) {
        return name + "[" + (row + 1) + "," + (column + 1) + "]";
    }
}
