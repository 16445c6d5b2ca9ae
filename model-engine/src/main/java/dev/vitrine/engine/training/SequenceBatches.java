package dev.vitrine.engine.training;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * The training sequences, and how each epoch deals them into batches of like length with about as many predicted
 * positions each, so that little is padding and no batch counts for more than another.
 */
final class SequenceBatches {

    /** Sequences are sorted by length within windows of so many batches only: the rest of their order is chance. */
    private static final int WINDOW = 20;

    private final List<History> sequences;
    private final int positionsPerBatch;
    private final long positions;

    private SequenceBatches(List<History> sequences, int positionsPerBatch) {
        this.sequences = sequences;
        this.positionsPerBatch = positionsPerBatch;
        this.positions =
                sequences.stream().mapToLong(SequenceBatches::positions).sum();
    }

    /**
     * Histories longer than the model reads become several sequences, the last of them full.
     *
     * @param refit see {@link LeaveLastOut#training}
     * @throws ProblemException if no user has two events
     */
    static SequenceBatches of(LeaveLastOut split, boolean refit, TrainingConfig config) {
        List<History> sequences = new ArrayList<>();
        for (int user = 0; user < split.dataset().users(); user++) {
            addWindows(split.training(user, refit), config.length(), sequences);
        }
        if (sequences.isEmpty()) {
            throw ProblemException.engine("training.tooFew");
        }
        return new SequenceBatches(sequences, config.batchPositions());
    }

    /** Events that follow another in a sequence: what an epoch predicts. */
    long positions() {
        return positions;
    }

    /** One epoch's batches; every sequence is in exactly one. */
    List<List<History>> deal(SplittableRandom random) {
        List<History> order = new ArrayList<>(sequences);
        Collections.shuffle(order, new Random(random.nextLong()));
        List<List<History>> batches = new ArrayList<>();
        int from = 0;
        while (from < order.size()) {
            int to = windowEnd(order, from);
            List<History> window = order.subList(from, to);
            window.sort(Comparator.comparingInt(History::length));
            cut(window, batches);
            from = to;
        }
        Collections.shuffle(batches, new Random(random.nextLong()));
        return batches;
    }

    static int positions(History sequence) {
        return sequence.length() - 1;
    }

    private int windowEnd(List<History> order, int from) {
        long budget = (long) WINDOW * positionsPerBatch;
        int to = from;
        while (to < order.size() && budget > 0) {
            budget -= positions(order.get(to++));
        }
        return to;
    }

    private void cut(List<History> window, List<List<History>> batches) {
        List<History> batch = new ArrayList<>();
        int filled = 0;
        for (History sequence : window) {
            if (!batch.isEmpty() && filled + positions(sequence) > positionsPerBatch) {
                batches.add(batch);
                batch = new ArrayList<>();
                filled = 0;
            }
            batch.add(sequence);
            filled += positions(sequence);
        }
        batches.add(batch);
    }

    /** Windows share one event: the last of the older is the first of the newer. */
    private static void addWindows(History history, int length, List<History> sequences) {
        int to = history.length();
        while (to >= 2) {
            int from = Math.max(0, to - length - 1);
            sequences.add(slice(history, from, to));
            to = from + 1;
        }
    }

    private static History slice(History history, int from, int to) {
        return new History(
                Arrays.copyOfRange(history.items(), from, to),
                Arrays.copyOfRange(history.times(), from, to),
                Arrays.copyOfRange(history.behaviours(), from, to));
    }
}
