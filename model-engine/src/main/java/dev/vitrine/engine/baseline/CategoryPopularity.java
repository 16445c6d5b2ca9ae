package dev.vitrine.engine.baseline;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.BinaryOutput;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemAttribute;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.LeaveLastOut;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Recommends what many chose among the categories of the history's items, the newest events weighing most: the share of
 * a category in the history times the share of an item in its category.
 */
public final class CategoryPopularity extends Baseline {

    private static final int UNKNOWN = 0;

    private static final List<Parameter> PARAMETERS =
            List.of(Parameter.of(LinkedItems.DECAY, 0.8, 0.3, 0.5, 0.7, 0.9, 1.0));

    /** Orders by popularity what no category reaches, and is too small to change anything else. */
    private static final float POPULARITY_SHARE = 1e-7f;

    private final int[] categories; // by item
    private final float[] counts; // by item
    private final float[] totals; // by category
    private final float most;
    private final float decay;

    private CategoryPopularity(Head head, int[] categories, float[] counts, float decay) {
        super(head);
        this.categories = categories;
        this.counts = counts;
        this.decay = decay;
        this.totals = new float[Arrays.stream(categories).max().orElse(UNKNOWN) + 1];
        float largest = 1;
        for (int item = 1; item < counts.length; item++) {
            totals[categories[item]] += counts[item];
            largest = Math.max(largest, counts[item]);
        }
        this.most = largest;
    }

    /** @throws ProblemException if no item has a category */
    public static CategoryPopularity fit(
            LeaveLastOut events, boolean refit, Map<String, String> settings, Progress progress) {
        ItemAttribute attribute = events.dataset()
                .features()
                .attribute(ItemFeatures.CATEGORY)
                .orElseThrow(() -> ProblemException.engine("baseline.noCategories"));
        int[] categories = closest(attribute, events.dataset().vocabulary().size());
        Values chosen =
                Tuning.choose(PARAMETERS, settings, events, values -> of(events, categories, false, values), progress);
        return of(events, categories, refit, chosen);
    }

    /** The last of each item's categories, which is the narrowest, from 1; {@link #UNKNOWN} where there is none. */
    private static int[] closest(ItemAttribute attribute, int items) {
        int[] categories = new int[items + 1];
        for (int item = 1; item <= items; item++) {
            int count = attribute.count(item);
            categories[item] = count == 0 ? UNKNOWN : 1 + attribute.value(item, count - 1);
        }
        return categories;
    }

    private static CategoryPopularity of(LeaveLastOut events, int[] categories, boolean refit, Values values) {
        Head head = new Head(events.dataset().vocabulary(), values.asText());
        float decay = (float) values.get(LinkedItems.DECAY);
        return new CategoryPopularity(head, categories, Popularity.counts(events, refit, 0), decay);
    }

    static CategoryPopularity read(Head head, BinaryInput in) throws IOException {
        return new CategoryPopularity(head, in.readInts(), in.readFloats(), in.readFloat());
    }

    @Override
    public BaselineKind kind() {
        return BaselineKind.CATEGORY_POPULARITY;
    }

    @Override
    void scoreInto(History history, float[] scores) {
        float[] shares = new float[totals.length];
        float factor = 1;
        for (int event = history.length() - 1; event >= 0; event--) {
            shares[categories[history.items()[event]]] += factor;
            factor *= decay;
        }
        shares[UNKNOWN] = 0;
        for (int item = 1; item < scores.length; item++) {
            int category = categories[item];
            float inCategory = totals[category] > 0 ? counts[item] / totals[category] : 0;
            scores[item] = shares[category] * inCategory + POPULARITY_SHARE * counts[item] / most;
        }
    }

    @Override
    void writeTables(BinaryOutput out) throws IOException {
        out.writeInts(categories);
        out.writeFloats(counts);
        out.writeFloat(decay);
    }
}
