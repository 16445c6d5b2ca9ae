package dev.vitrine.engine.explanation;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.explanation.ItemStandings.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether a weighting of a history's events, such as attention, can be read as what moved an item: it puts events in the
 * order of their measured effects, and taking away what it puts first changes the score sooner than taking away at random.
 *
 * @param agreement Spearman's rank correlation of the weights with the size of each event's effect, -1 to 1; empty for
 *     fewer than three events or where either does not differ between events
 * @param removed how many events are taken away or put back at each point of the curves, rising
 * @param deletion the score as events are taken away, highest weight first
 * @param insertion the score as events are put into an empty history, highest weight first
 */
public record Faithfulness(OptionalDouble agreement, int[] removed, Curve deletion, Curve insertion) {

    private static final int POINTS = 10;
    private static final double AGREES = 0.6;
    private static final double IN_PART = 0.3;

    /** How far the weights may be read as the reason. */
    public enum Verdict {
        AGREES,
        IN_PART,
        DOES_NOT,
        UNKNOWN
    }

    /**
     * @param byWeight score at each point
     * @param atRandom the same, mean of several random orders
     * @param gain how much sooner the order by weight gets the score where it goes than random orders do: mean difference
     *     of the distances to the score with all events, of the largest distance; -1 to 1, positive for faithful weights
     */
    public record Curve(double[] byWeight, double[] atRandom, double gain) {}

    /**
     * @param history as far as the model reads it
     * @param weights of its events, {@code [history.length()]}
     * @param effects of its events on the item's score, {@code [history.length()]}
     * @param seeds how many random orders to compare with
     */
    public static Faithfulness of(
            ItemStandings standings, History history, float[] weights, float[] effects, int seeds) {
        int length = history.length();
        int[] removed = points(length);
        List<int[]> orders = new ArrayList<>();
        orders.add(byWeight(weights));
        for (int seed = 0; seed < seeds; seed++) {
            orders.add(shuffled(length, seed));
        }
        List<History> variants = new ArrayList<>();
        for (int[] order : orders) {
            int[] place = places(order);
            for (int count : removed) {
                variants.add(history.only(at -> place[at] >= count));
            }
            for (int count : removed) {
                variants.add(history.only(at -> place[at] < count));
            }
        }
        double[] scores =
                standings.of(variants).stream().mapToDouble(Standing::score).toArray();
        return new Faithfulness(
                RankCorrelation.spearman(doubles(weights, false), doubles(effects, true)),
                removed,
                curve(scores, 0, removed.length, 1),
                curve(scores, removed.length, removed.length, -1));
    }

    public Verdict verdict() {
        if (agreement.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        boolean sooner = deletion.gain() + insertion.gain() > 0;
        if (sooner && agreement.getAsDouble() >= AGREES) {
            return Verdict.AGREES;
        }
        return sooner && agreement.getAsDouble() >= IN_PART ? Verdict.IN_PART : Verdict.DOES_NOT;
    }

    /** @param sign 1 where the score should leave that of the whole history soon, -1 where it should reach it soon */
    private static Curve curve(double[] scores, int offset, int points, int sign) {
        double full = scores[0];
        int orders = scores.length / (2 * points);
        double[] byWeight = Arrays.copyOfRange(scores, offset, offset + points);
        double[] atRandom = new double[points];
        double difference = 0;
        double farthest = Float.MIN_NORMAL;
        for (int point = 0; point < points; point++) {
            double ownDistance = Math.abs(full - byWeight[point]);
            farthest = Math.max(farthest, ownDistance);
            for (int order = 1; order < orders; order++) {
                double score = scores[2 * points * order + offset + point];
                atRandom[point] += score / (orders - 1);
                farthest = Math.max(farthest, Math.abs(full - score));
                difference += (ownDistance - Math.abs(full - score)) / (orders - 1);
            }
        }
        return new Curve(byWeight, atRandom, sign * difference / points / farthest);
    }

    private static int[] points(int length) {
        return IntStream.rangeClosed(0, POINTS)
                .map(point -> Math.round((float) length * point / POINTS))
                .distinct()
                .toArray();
    }

    private static int[] byWeight(float[] weights) {
        return IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> -weights[at]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] shuffled(int length, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, length).toArray();
        for (int at = length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int swapped = order[at];
            order[at] = order[other];
            order[other] = swapped;
        }
        return order;
    }

    private static int[] places(int[] order) {
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        return places;
    }

    private static double[] doubles(float[] values, boolean sizes) {
        return IntStream.range(0, values.length)
                .mapToDouble(at -> sizes ? Math.abs(values[at]) : values[at])
                .toArray();
    }
}
