package dev.vitrine.engine.explanation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one head does, measured over every position of a history that has at least two before it.
 *
 * @param looks how much of its attention goes to each kind of place
 * @param spread entropy of its rows relative to rows that look everywhere alike, 0 to 1
 * @param mostly what it does more than a head that looks everywhere alike would
 */
public record HeadMeasures(int layer, int head, Map<Look, Share> looks, double spread, Habit mostly) {

    private static final int FIRST_QUERY = 2;
    private static final double EVERYWHERE = 0.95;
    private static final double REMARKABLE = 0.1;

    /** A kind of place that attention goes to. */
    public enum Look {
        /** The latest event: the position's own. */
        LATEST,
        ONE_BACK,
        /** The first event, where heads often put what they need nowhere. */
        FIRST,
        /** Earlier events on items of the same category. */
        CATEGORY,
        /** Earlier events on items of the same brand. */
        BRAND
    }

    /** What a head is named by. */
    public enum Habit {
        LATEST,
        ONE_BACK,
        FIRST,
        CATEGORY,
        BRAND,
        EVERYWHERE,
        /** No one kind of place stands out. */
        MIXED,
        /** The history is too short to tell. */
        UNKNOWN
    }

    /**
     * @param value of the attention, 0 to 1
     * @param alike what a head that looks everywhere alike would give
     */
    public record Share(double value, double alike) {}

    public HeadMeasures {
        looks = Collections.unmodifiableMap(new EnumMap<>(looks));
    }

    /**
     * All heads, layer by layer.
     *
     * @param categories of the events the attention is of, {@code [length]}; equal numbers for equal ones, negative
     *     where there is none
     * @param brands likewise
     */
    public static List<HeadMeasures> of(AttentionWeights attention, int[] categories, int[] brands) {
        List<HeadMeasures> all = new ArrayList<>();
        for (int layer = 0; layer < attention.layers(); layer++) {
            for (int head = 0; head < attention.heads(); head++) {
                all.add(of(layer, head, attention.weights()[layer][head], categories, brands));
            }
        }
        return all;
    }

    private static HeadMeasures of(int layer, int head, float[][] weights, int[] categories, int[] brands) {
        Map<Look, Share> looks = new EnumMap<>(Look.class);
        for (Look look : Look.values()) {
            looks.put(look, share(weights, look, categories, brands));
        }
        double spread = spread(weights);
        return new HeadMeasures(layer, head, looks, spread, habit(weights.length, looks, spread));
    }

    private static Share share(float[][] weights, Look look, int[] categories, int[] brands) {
        double value = 0;
        double alike = 0;
        for (int query = FIRST_QUERY; query < weights.length; query++) {
            int visible = AttentionWeights.visible(weights, query);
            for (int key = 0; key < visible; key++) {
                if (isAt(look, query, key, categories, brands)) {
                    value += weights[query][key];
                    alike += 1.0 / visible;
                }
            }
        }
        int rows = Math.max(1, weights.length - FIRST_QUERY);
        return new Share(value / rows, alike / rows);
    }

    private static boolean isAt(Look look, int query, int key, int[] categories, int[] brands) {
        return switch (look) {
            case LATEST -> key == query;
            case ONE_BACK -> key == query - 1;
            case FIRST -> key == 0;
            case CATEGORY -> key != query && categories[key] >= 0 && categories[key] == categories[query];
            case BRAND -> key != query && brands[key] >= 0 && brands[key] == brands[query];
        };
    }

    private static double spread(float[][] weights) {
        double sum = 0;
        for (int query = FIRST_QUERY; query < weights.length; query++) {
            double entropy = 0;
            int visible = AttentionWeights.visible(weights, query);
            for (int key = 0; key < visible; key++) {
                float weight = weights[query][key];
                entropy -= weight > 0 ? weight * Math.log(weight) : 0;
            }
            sum += entropy / Math.log(visible);
        }
        return sum / Math.max(1, weights.length - FIRST_QUERY);
    }

    private static Habit habit(int length, Map<Look, Share> looks, double spread) {
        if (length <= FIRST_QUERY) {
            return Habit.UNKNOWN;
        }
        Habit habit = spread >= EVERYWHERE ? Habit.EVERYWHERE : Habit.MIXED;
        double most = REMARKABLE;
        for (Map.Entry<Look, Share> look : looks.entrySet()) {
            double more = look.getValue().value() - look.getValue().alike();
            if (more > most) {
                most = more;
                habit = Habit.valueOf(look.getKey().name());
            }
        }
        return habit;
    }
}
