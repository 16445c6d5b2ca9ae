package dev.vitrine.engine.baseline;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import java.util.SplittableRandom;

/**
 * Learns NeuMF step by step: each event as a right answer and some items drawn beside it as wrong ones, by binary
 * cross-entropy (He et al. 2017, equation 7).
 */
final class NeuralSteps {

    private final LeaveLastOut events;
    private final SequenceDataset dataset;
    private final boolean refit;
    private final int epochs;
    private final int negatives;
    private final float rate;
    private final float regularisation;
    private final SplittableRandom random;
    private final ItemVectors vectors;
    private final NeuralTower tower;
    private final NeuralPass pass;
    private final RecentItems recent;
    private final float[] user;
    private final float[] ofUser;
    private final float[] ofItem;

    NeuralSteps(LeaveLastOut events, boolean refit, Values values) {
        int items = events.dataset().vocabulary().size();
        int dimension = (int) values.get(NeuralFiltering.DIMENSION);
        this.events = events;
        this.dataset = events.dataset();
        this.refit = refit;
        this.epochs = (int) values.get(NeuralFiltering.EPOCHS);
        this.negatives = (int) values.get(NeuralFiltering.NEGATIVES);
        this.rate = (float) values.get(NeuralFiltering.RATE);
        this.regularisation = (float) values.get(NeuralFiltering.REGULARISATION);
        this.random = new SplittableRandom((long) values.get(NeuralFiltering.SEED));
        this.vectors = ItemVectors.random(items, 2 * dimension, random);
        this.tower = NeuralTower.random(dimension, random);
        this.pass = new NeuralPass(tower);
        this.recent = new RecentItems(values.get(LinkedItems.DECAY));
        this.user = new float[2 * dimension];
        this.ofUser = new float[dimension];
        this.ofItem = new float[dimension];
    }

    NeuralFiltering.Learned run(Progress progress) {
        int users = dataset.users();
        for (int epoch = 0; epoch < epochs && users > 0; epoch++) {
            for (int drawn = 0; drawn < users; drawn++) {
                if (drawn % PairwiseSteps.USERS_BETWEEN_LOOKS == 0) {
                    progress.throwIfCancelled();
                }
                learn(random.nextInt(users));
            }
        }
        return new NeuralFiltering.Learned(vectors, tower);
    }

    private void learn(int owner) {
        recent.clear();
        int to = events.trainingEnd(owner, refit);
        for (int event = dataset.offsets()[owner]; event < to; event++) {
            if (recent.count() > 0 && dataset.isTarget(event)) {
                step(dataset.items()[event]);
            }
            if (events.isInput(event)) {
                recent.add(dataset.items()[event]);
            }
        }
    }

    private void step(int taken) {
        recent.vector(vectors, user);
        pass.clearUserSlope();
        answer(taken, true);
        for (int draw = 0; draw < negatives; draw++) {
            int item = 1 + random.nextInt(dataset.vocabulary().size());
            if (item != taken) {
                answer(item, false);
            }
        }
        moveHad();
    }

    private void answer(int item, boolean right) {
        tower.ofUser(user, ofUser);
        tower.ofItem(vectors.wanted(), item, ofItem, 0);
        float score = vectors.biases()[item] + pass.score(user, ofUser, vectors.wanted(), item, ofItem, 0);
        float push = (float) ((right ? 1 : 0) - 1 / (1 + Math.exp(-score)));
        vectors.biases()[item] += rate * (push - regularisation * vectors.biases()[item]);
        pass.move(user, vectors.wanted(), item, push, rate, regularisation);
    }

    private void moveHad() {
        float[] slope = pass.userSlope();
        for (int place = 0; place < recent.count(); place++) {
            int start = recent.item(place) * slope.length;
            for (int at = 0; at < slope.length; at++) {
                float own = vectors.had()[start + at];
                vectors.had()[start + at] += rate * (recent.weight(place) * slope[at] - regularisation * own);
            }
        }
    }
}
