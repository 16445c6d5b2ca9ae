package dev.vitrine.app.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.explanation.HeadReadout;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LessonTest {

    private final Messages messages = new Messages(Locale.ENGLISH);

    @Test
    void theExampleHasTheRightNumbers() {
        Lesson lesson = new ExampleLesson(messages).lesson();
        Lesson.Step project = lesson.steps().get(1);
        assertArrayEquals(
                new double[][] {{0, 2, 0}, {1, 0, 1}, {1, 2, 1}},
                project.grids().get(1).values());
        assertArrayEquals(
                new double[][] {{0, 1, 1}, {1, 1, 0}, {1, 2, 1}},
                project.grids().get(2).values());
        double[] first = lesson.steps().get(4).grids().get(0).values()[0];
        double other = Math.exp(2 / Math.sqrt(3));
        assertArrayEquals(
                new double[] {1 / (1 + 2 * other), other / (1 + 2 * other), other / (1 + 2 * other)}, first, 1e-12);
        double[] output = lesson.steps().get(5).grids().get(0).values()[0];
        assertEquals(first[1] + first[2], output[0], 1e-12);
        assertEquals(first[0] + first[1] + 2 * first[2], output[1], 1e-12);
    }

    @Test
    void everyNumberOfTheExampleHasAFormulaThatEndsInIt() {
        for (Lesson.Step step : new ExampleLesson(messages).lesson().steps().subList(1, 7)) {
            for (Lesson.Grid grid : step.grids()) {
                for (int row = 0; row < grid.rows().size(); row++) {
                    for (int column = 0; column < grid.columns().size(); column++) {
                        String formula = grid.formula().of(row, column);
                        String number = LessonNumbers.number(grid.values()[row][column]);
                        assertTrue(formula.endsWith("= " + number), formula);
                    }
                }
            }
        }
    }

    @Test
    void aShoppersNumbersAreThoseOfTheHead() {
        float[][] vectors = {{1, 0}, {0, 1}, {1, 1}};
        float[][] distances = {{0, -9, -9}, {0.5f, 0, -9}, {0, 0.5f, 0}};
        HeadReadout head = new HeadReadout(0, 1, vectors, vectors, vectors, distances, 0);
        Lesson lesson = new ShopperLesson(head, 2, 2, List.of("a", "b", "c"), messages).lesson();
        Lesson.Grid weights = lesson.steps().get(3).grids().get(0);
        double sum = 0;
        for (int row = 0; row < 3; row++) {
            assertEquals(head.weights(2)[row], weights.values()[row][0], 1e-12);
            sum += weights.values()[row][0];
        }
        assertEquals(1, sum, 1e-12);
        Lesson.Grid scores = lesson.steps().get(1).grids().get(0);
        assertEquals(1, scores.values()[1][0]);
        assertTrue(
                scores.formula().of(1, 0).endsWith("1·0 + 1·1 = 1"),
                scores.formula().of(1, 0));
    }
}
