package dev.vitrine.engine.training;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.baseline.ContentSpace;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.model.TransformerConfig;
import dev.vitrine.engine.model.TransformerWeights;
import dev.vitrine.engine.recommend.Recommendation;
import dev.vitrine.engine.recommend.TopK;

/**
 * Weights to go on from: those of a trained model, made to fit a data set that may have other items and behaviours.
 *
 * <p>An item that the model does not know starts as the mean of the items that stand next to it in the training
 * histories; one that stands next to none it knows, as the mean of those most like it by text, category, brand and price,
 * or by chance where nothing is known of it.
 */
final class WarmStart {

    /** How far an item reaches for its neighbours. */
    private static final int REACH = 2;

    /** How many that are like it an item starts from. */
    private static final int ALIKE = 5;

    private final BaseModel base;
    private final SequenceDataset dataset;
    private final int dimension;
    private final Runnable check;
    private final int[] known; // by vocabulary index, the index in the base; PADDING for none

    private WarmStart(BaseModel base, SequenceDataset dataset, Runnable check) {
        this.check = check;
        this.base = base;
        this.dataset = dataset;
        this.dimension = base.weights().config().dimension();
        ItemVocabulary vocabulary = dataset.vocabulary();
        this.known = new int[vocabulary.size() + 1];
        for (int item = 1; item < known.length; item++) {
            known[item] = base.vocabulary().indexOf(vocabulary.idOf(item));
        }
    }

    /**
     * The weights, which the caller closes.
     *
     * @param refit see {@link LeaveLastOut#training}
     * @param told the features of the configuration
     * @param check asked for each item that starts from those like it; may throw, which calls all off
     * @throws ProblemException if the settings ask for another shape than the base has
     */
    static TransformerWeights of(
            BaseModel base,
            LeaveLastOut split,
            boolean refit,
            TransformerConfig config,
            ItemFeatures told,
            long seed,
            ComputeDevice on,
            Runnable check) {
        requireSameShape(base.weights().config(), config);
        WarmStart start = new WarmStart(base, split.dataset(), check);
        TransformerWeights weights = TransformerWeights.initial(config, told, seed, on);
        try {
            weights.takeOver(base.weights(), base.indicesOf(split.dataset().behaviourTypes()));
            weights.setItems(start.items(weights.items().toFloatArray(), split, refit));
            return weights;
        } catch (RuntimeException | Error e) {
            weights.close();
            throw e;
        }
    }

    static void requireSameShape(TransformerConfig base, TransformerConfig asked) {
        requireSame("dimension", base.dimension(), asked.dimension());
        requireSame("layers", base.layers(), asked.layers());
        requireSame("heads", base.heads(), asked.heads());
        requireSame("length", base.length(), asked.length());
        requireSame("feed-forward", base.feedForward(), asked.feedForward());
        requireSame(Architecture.BLOCKS, blocks(base), blocks(asked));
        requireSame(Architecture.TIME_GAP, base.readsGaps(), asked.readsGaps());
        requireSame(Architecture.DIRECTION, direction(base), direction(asked));
    }

    private static String blocks(TransformerConfig config) {
        return SettingValues.text(config.hasGates() ? Blocks.LIGR : Blocks.SASREC);
    }

    private static String direction(TransformerConfig config) {
        return SettingValues.text(config.looksBothWays() ? Direction.BIDIRECTIONAL : Direction.CAUSAL);
    }

    static void requireSame(String setting, Object base, Object asked) {
        if (!base.equals(asked)) {
            throw ProblemException.engine("fineTuning.otherShape", setting, base, asked);
        }
    }

    private float[] items(float[] values, LeaveLastOut split, boolean refit) {
        float[] learned = base.weights().items().toFloatArray();
        for (int item = 1; item < known.length; item++) {
            if (known[item] != ItemVocabulary.PADDING) {
                System.arraycopy(learned, known[item] * dimension, values, item * dimension, dimension);
            }
        }
        float[] sums = new float[values.length];
        int[] counts = new int[known.length];
        for (int user = 0; user < dataset.users(); user++) {
            addNeighbours(split.training(user, refit), learned, sums, counts);
        }
        addAlike(learned, sums, counts);
        for (int item = 1; item < known.length; item++) {
            for (int at = 0; counts[item] > 0 && at < dimension; at++) {
                values[item * dimension + at] = sums[item * dimension + at] / counts[item];
            }
        }
        return values;
    }

    /** Counts stay zero for items that the base knows. */
    private void addNeighbours(History history, float[] learned, float[] sums, int[] counts) {
        int[] items = history.items();
        for (int place = 0; place < items.length; place++) {
            if (known[items[place]] == ItemVocabulary.PADDING) {
                int last = Math.min(items.length - 1, place + REACH);
                for (int other = Math.max(0, place - REACH); other <= last; other++) {
                    add(known[items[other]], items[place], learned, sums, counts);
                }
            }
        }
    }

    /** For items that stand next to none that the base knows. */
    private void addAlike(float[] learned, float[] sums, int[] counts) {
        ItemFeatures features = dataset.features();
        if (features.isEmpty()) {
            return;
        }
        ContentSpace space = ContentSpace.of(features, dataset.vocabulary().size(), 1, ContentSpace.ATTRIBUTE_WEIGHT);
        for (int item = 1; item < known.length; item++) {
            if (known[item] == ItemVocabulary.PADDING && counts[item] == 0 && space.knows(item)) {
                check.run();
                float[] alike = space.similarities(item);
                for (Recommendation near : TopK.of(alike, ALIKE, other -> known[other] == ItemVocabulary.PADDING)) {
                    add(near.score() > 0 ? known[near.item()] : ItemVocabulary.PADDING, item, learned, sums, counts);
                }
            }
        }
    }

    private void add(int from, int to, float[] learned, float[] sums, int[] counts) {
        if (from != ItemVocabulary.PADDING) {
            counts[to]++;
            for (int at = 0; at < dimension; at++) {
                sums[to * dimension + at] += learned[from * dimension + at];
            }
        }
    }
}
