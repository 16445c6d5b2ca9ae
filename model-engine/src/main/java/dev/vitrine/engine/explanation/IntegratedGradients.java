package dev.vitrine.engine.explanation;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import java.util.List;

/**
 * Shares an item's score out among the events of a history (Sundararajan et al. 2017, equation 1): the gradient with
 * respect to each event's item vector, averaged on the way from vectors of zero, times the vector.
 *
 * @param values by position, oldest first, {@code [history.length()]}; 0 for events that are not read
 * @param completenessError how far the values' sum is from the change of the score along the way, relative to that
 *     change, or to a hundredth of the standard deviation of all items' scores where that is more
 */
public record IntegratedGradients(float[] values, double completenessError, int steps) {

    public static final int DEFAULT_STEPS = 64;

    private static final int MOST_STEPS = 4 * DEFAULT_STEPS;
    private static final double LARGEST_ERROR = 0.02;

    /**
     * The way is walked in steps that are far smaller near its start: normalisation makes a model's scores change most
     * where vectors are close to zero.
     */
    private static final int CROWDING = 3;

    private static final double SMALLEST_CHANGE = 0.01;

    /**
     * With the default steps, or where their completeness error is above 2%, with twice and four times as many: a model
     * that reads no behaviours has nothing but zeros to start from, and a long history then needs smaller steps.
     *
     * @param item vocabulary index of the item to explain
     */
    public static IntegratedGradients of(DifferentiableRecommender model, History history, int item) {
        IntegratedGradients found = of(model, history, item, DEFAULT_STEPS);
        while (found.completenessError() > LARGEST_ERROR && found.steps() < MOST_STEPS) {
            found = of(model, history, item, 2 * found.steps());
        }
        return found;
    }

    /** @param item vocabulary index of the item to explain */
    public static IntegratedGradients of(DifferentiableRecommender model, History history, int item, int steps) {
        History read = history.recent(model.longestHistory());
        float[] values = new float[history.length()];
        if (read.length() == 0) {
            return new IntegratedGradients(values, 0, steps);
        }
        GaussLegendre way = GaussLegendre.of(steps);
        double[] fractions = new double[steps + 2];
        for (int step = 0; step < steps; step++) {
            fractions[step] = Math.pow(way.nodes()[step], CROWDING);
        }
        fractions[steps + 1] = 1;
        DifferentiableRecommender.PathPoints points = model.alongPath(read, item, fractions);
        double sum = 0;
        int unread = history.length() - read.length();
        for (int position = 0; position < read.length(); position++) {
            double value = mean(points.slopes(), position, way);
            values[unread + position] = (float) value;
            sum += value;
        }
        double change = points.scores()[steps + 1] - points.scores()[steps];
        double smallest = SMALLEST_CHANGE * deviation(model.score(List.of(read))[0]);
        double error = Math.abs(sum - change) / Math.max(Math.abs(change), smallest);
        return new IntegratedGradients(values, error, steps);
    }

    /** The fraction of the way is a power of what is integrated over. */
    private static double mean(float[][] slopes, int position, GaussLegendre way) {
        double sum = 0;
        for (int step = 0; step < way.nodes().length; step++) {
            double speed = CROWDING * Math.pow(way.nodes()[step], CROWDING - 1);
            sum += slopes[step][position] * speed * way.weights()[step];
        }
        return sum;
    }

    private static double deviation(float[] scores) {
        double sum = 0;
        double squares = 0;
        for (int item = ItemVocabulary.PADDING + 1; item < scores.length; item++) {
            sum += scores[item];
            squares += (double) scores[item] * scores[item];
        }
        int count = scores.length - 1;
        double mean = sum / count;
        return Math.sqrt(Math.max(0, squares / count - mean * mean));
    }
}
