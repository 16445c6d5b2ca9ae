package dev.vitrine.engine.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.model.TransformerConfig;
import dev.vitrine.engine.model.TransformerRecommender;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntegratedGradientsTest {

    private static final int ITEMS = 20;
    private static final TransformerConfig PLAIN = new TransformerConfig(ITEMS, 1, -1, 16, 2, 2, 12, 32, 0);

    private final List<TransformerRecommender> open = new ArrayList<>();

    @AfterEach
    void closeNativeMemory() {
        open.forEach(TransformerRecommender::close);
    }

    @Test
    void theValuesSumToTheChangeOfTheScoreAlongTheWay() {
        TransformerRecommender model = model(PLAIN);
        History history = History.ofItems(3, 9, 4, 4, 17, 1, 12);

        double few = errors(model, history, 16);
        double many = errors(model, history, 1024);

        assertTrue(many < few / 2, many + " against " + few);
        assertTrue(many < 0.05, () -> "" + many);
    }

    @Test
    void moreStepsAreTakenWhereTheErrorIsLarge() {
        TransformerRecommender model = model(PLAIN);
        History history = History.ofItems(3, 9, 4, 4, 17, 1, 12);

        List<IntegratedGradients> found = IntStream.rangeClosed(1, ITEMS)
                .mapToObj(item -> IntegratedGradients.of(model, history, item))
                .toList();

        assertTrue(found.stream().anyMatch(each -> each.steps() > IntegratedGradients.DEFAULT_STEPS));
        assertTrue(found.stream()
                .allMatch(each ->
                        each.completenessError() <= 0.02 || each.steps() == 4 * IntegratedGradients.DEFAULT_STEPS));
        assertTrue(found.stream()
                        .mapToDouble(IntegratedGradients::completenessError)
                        .average()
                        .orElseThrow()
                < errors(model, history, IntegratedGradients.DEFAULT_STEPS));
    }

    /** Mean over all items. */
    private static double errors(TransformerRecommender model, History history, int steps) {
        return IntStream.rangeClosed(1, ITEMS)
                .mapToDouble(item ->
                        IntegratedGradients.of(model, history, item, steps).completenessError())
                .average()
                .orElseThrow();
    }

    @Test
    void aPolynomialIsIntegratedExactly() {
        GaussLegendre way = GaussLegendre.of(4);

        double seventhPower = 0;
        for (int point = 0; point < 4; point++) {
            seventhPower += Math.pow(way.nodes()[point], 7) * way.weights()[point];
        }

        assertEquals(1.0 / 8, seventhPower, 1e-12);
    }

    @Test
    void slopesAreThoseOfTheScore() {
        TransformerRecommender model = model(PLAIN);

        DifferentiableRecommender.PathPoints points =
                model.alongPath(History.ofItems(3, 9, 4), 7, new double[] {0.49, 0.5, 0.51});

        double slope = 0;
        for (float part : points.slopes()[1]) {
            slope += part;
        }
        assertEquals((points.scores()[2] - points.scores()[0]) / 0.02, slope, 1e-3);
    }

    @Test
    void theWayEndsAtTheScore() {
        TransformerRecommender model = model(PLAIN);
        History history = History.ofItems(3, 9, 4);

        assertEquals(
                model.score(List.of(history))[0][7],
                model.alongPath(history, 7, new double[] {1}).scores()[0],
                1e-5);
    }

    @Test
    void whatIsNotReadHasNoPart() {
        TransformerRecommender model = model(new TransformerConfig(ITEMS, 1, -1, 16, 2, 2, 5, 32, 0));
        History history = History.ofItems(3, 9, 4, 4, 17, 1, 12);

        float[] values = IntegratedGradients.of(model, history, 7, 16).values();

        assertEquals(0, values[0]);
        assertEquals(0, values[1]);
        assertArrayEquals(
                IntegratedGradients.of(model, history.recent(5), 7, 16).values(), Arrays.copyOfRange(values, 2, 7));
        assertEquals(0, IntegratedGradients.of(model, History.ofItems(), 7, 16).values().length);
    }

    private TransformerRecommender model(TransformerConfig config) {
        TransformerRecommender model = new TransformerRecommender(
                TransformerWeights.initial(config, 3, ComputeDevice.CPU),
                new ItemVocabulary(IntStream.rangeClosed(1, ITEMS)
                        .mapToObj(Integer::toString)
                        .toList()));
        open.add(model);
        return model;
    }
}
