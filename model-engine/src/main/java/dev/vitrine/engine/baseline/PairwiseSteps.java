package dev.vitrine.engine.baseline;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import java.util.SplittableRandom;

/** Learns {@link ItemVectors} step by step: one event, one item drawn in its place, one move along the gradient. */
final class PairwiseSteps {

    /** How often to look whether to go on: an epoch of a large shop takes minutes. */
    static final int USERS_BETWEEN_LOOKS = 256;

    /** A user who has nearly everything leaves little to draw. */
    private static final int MOST_DRAWS = 10;

    private final LeaveLastOut events;
    private final SequenceDataset dataset;
    private final boolean refit;
    private final int epochs;
    private final float rate;
    private final float regularisation;
    private final SplittableRandom random;
    private final ItemVectors vectors;
    private final RecentItems recent;
    private final float[] user;
    private final float[] difference;
    private final int[] lastUser;

    PairwiseSteps(LeaveLastOut events, boolean refit, Values values) {
        int items = events.dataset().vocabulary().size();
        int dimension = (int) values.get(PairwiseRanking.DIMENSION);
        this.events = events;
        this.dataset = events.dataset();
        this.refit = refit;
        this.epochs = (int) values.get(PairwiseRanking.EPOCHS);
        this.rate = (float) values.get(PairwiseRanking.RATE);
        this.regularisation = (float) values.get(PairwiseRanking.REGULARISATION);
        this.random = new SplittableRandom((long) values.get(PairwiseRanking.SEED));
        this.vectors = ItemVectors.random(items, dimension, random);
        this.recent = new RecentItems(values.get(LinkedItems.DECAY));
        this.user = new float[dimension];
        this.difference = new float[dimension];
        this.lastUser = new int[items + 1];
    }

    ItemVectors run(Progress progress) {
        int users = dataset.users();
        for (int epoch = 0; epoch < epochs && users > 0; epoch++) {
            // Users come with replacement, as the algorithm draws them: it must not go from one to the next in order.
            for (int drawn = 0; drawn < users; drawn++) {
                if (drawn % USERS_BETWEEN_LOOKS == 0) {
                    progress.throwIfCancelled();
                }
                learn(random.nextInt(users));
            }
        }
        return vectors;
    }

    private void learn(int owner) {
        int from = dataset.offsets()[owner];
        int to = events.trainingEnd(owner, refit);
        for (int event = from; event < to; event++) {
            lastUser[dataset.items()[event]] = owner + 1;
        }
        recent.clear();
        for (int event = from; event < to; event++) {
            if (recent.count() > 0 && dataset.isTarget(event)) {
                step(owner, dataset.items()[event]);
            }
            if (events.isInput(event)) {
                recent.add(dataset.items()[event]);
            }
        }
    }

    private void step(int owner, int taken) {
        int left = draw(owner);
        if (left == 0) {
            return;
        }
        recent.vector(vectors, user);
        double lead = vectors.score(user, taken) - vectors.score(user, left);
        float push = (float) (1 / (1 + Math.exp(lead)));
        subtract(taken, left);
        move(taken, push);
        move(left, -push);
        for (int place = 0; place < recent.count(); place++) {
            moveHad(recent.item(place), push * recent.weight(place));
        }
    }

    /** An item the user did not have; 0 where none was met. */
    private int draw(int owner) {
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            int item = 1 + random.nextInt(lastUser.length - 1);
            if (lastUser[item] != owner + 1) {
                return item;
            }
        }
        return 0;
    }

    private void subtract(int taken, int left) {
        int dimension = user.length;
        for (int at = 0; at < dimension; at++) {
            difference[at] = vectors.wanted()[taken * dimension + at] - vectors.wanted()[left * dimension + at];
        }
    }

    private void move(int item, float push) {
        vectors.biases()[item] += rate * (push - regularisation * vectors.biases()[item]);
        pull(vectors.wanted(), item, push, user);
    }

    private void moveHad(int item, float push) {
        pull(vectors.had(), item, push, difference);
    }

    private void pull(float[] table, int item, float push, float[] direction) {
        int start = item * direction.length;
        for (int at = 0; at < direction.length; at++) {
            table[start + at] += rate * (push * direction[at] - regularisation * table[start + at]);
        }
    }
}
