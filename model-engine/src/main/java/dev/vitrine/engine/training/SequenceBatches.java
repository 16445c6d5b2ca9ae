package dev.vitrine.engine.training;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The training sequences, and how each epoch deals them into batches of like length with about as many predicted
 * positions each, so that little is padding and no batch counts for more than another.
 */
final class SequenceBatches {

    /** Sequences are sorted by length within windows of so many batches only: the rest of their order is chance. */
    private static final int WINDOW = 20;

    private final List<History> sequences;
    private final List<History> older;
    private final double replay;
    private final int positionsPerBatch;
    private final long positions;
    private final JudgedPairs judged;

    private SequenceBatches(
            List<History> sequences, List<History> older, double replay, int positionsPerBatch, JudgedPairs judged) {
        this.sequences = sequences;
        this.older = older;
        this.replay = replay;
        this.positionsPerBatch = positionsPerBatch;
        this.judged = judged;
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
        List<History> sequences = windows(split, refit, config);
        if (sequences.isEmpty()) {
            throw ProblemException.engine("training.tooFew");
        }
        return new SequenceBatches(
                sequences, List.of(), 0, config.optimisation().batchPositions(), JudgedPairs.NONE);
    }

    /**
     * The sequences that end with an event newer than all that a model was fitted on and those of users whose events came in
     * later than it, or those of the users who are asked for, and in each epoch others of the older ones, drawn anew. Where
     * nothing is newer but something was judged, those of the users it was judged for.
     *
     * @throws ProblemException if there is none to train on
     */
    static SequenceBatches goingOn(
            BaseModel base, FineTuning how, LeaveLastOut split, boolean refit, TrainingConfig config) {
        int longest = config.architecture().longestSequence();
        JudgedPairs judged =
                JudgedPairs.of(how.judged(), split, refit, config.architecture().reads());
        List<History> asked = new ArrayList<>();
        List<History> others = new ArrayList<>();
        List<History> ofJudged = new ArrayList<>();
        Set<Integer> judgedKeys = how.judgedKeys();
        for (int user = 0; user < split.dataset().users(); user++) {
            List<History> own = new ArrayList<>();
            addWindows(split.training(user, refit), longest, own);
            boolean isAsked = how.isAsked(split.dataset(), user);
            boolean hasArrived = how.hasArrived(split.dataset(), user);
            boolean isJudged = judgedKeys.contains(split.dataset().userKeys()[user]);
            for (History sequence : own) {
                boolean wanted = how.userKeys().isEmpty() ? hasArrived || base.isNewer(sequence) : isAsked;
                (wanted ? asked : isJudged ? ofJudged : others).add(sequence);
            }
        }
        (asked.isEmpty() && how.userKeys().isEmpty() ? asked : others).addAll(ofJudged);
        if (asked.isEmpty()) {
            throw nothingToLearn(base, how, split.dataset());
        }
        return new SequenceBatches(
                asked, others, how.replay(), config.optimisation().batchPositions(), judged);
    }

    private static ProblemException nothingToLearn(BaseModel base, FineTuning how, SequenceDataset dataset) {
        if (!how.userKeys().isEmpty()) {
            return ProblemException.engine("fineTuning.nobodyAsked");
        }
        long users = IntStream.range(0, dataset.users())
                .filter(user -> how.hasArrived(dataset, user)
                        || base.isNewer(dataset.history(dataset.offsets()[user], dataset.offsets()[user + 1])))
                .count();
        return users == 0
                ? ProblemException.engine("fineTuning.nothingNewer", base.newestInWords())
                : ProblemException.engine("fineTuning.newerHeldOut", users);
    }

    private static List<History> windows(LeaveLastOut split, boolean refit, TrainingConfig config) {
        List<History> sequences = new ArrayList<>();
        for (int user = 0; user < split.dataset().users(); user++) {
            addWindows(split.training(user, refit), config.architecture().longestSequence(), sequences);
        }
        return sequences;
    }

    /** What was judged, to be learned beside the sequences. */
    JudgedPairs judged() {
        return judged;
    }

    /** Events that follow another in a sequence: what an epoch predicts, or hides some of, besides what it replays. */
    long positions() {
        return positions;
    }

    /** How often each item follows another in a sequence, {@code [items + 1]}. */
    int[] targetCounts(int items) {
        int[] counts = new int[items + 1];
        for (History sequence : sequences) {
            for (int at = 1; at < sequence.length(); at++) {
                counts[sequence.items()[at]]++;
            }
        }
        return counts;
    }

    /** One epoch's batches; every sequence is in exactly one, older ones that are replayed in one or none. */
    List<List<History>> deal(SplittableRandom random) {
        List<History> order = new ArrayList<>(sequences);
        if (replay > 0) {
            addOlder(order, new Random(random.nextLong()));
        }
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

    private void addOlder(List<History> order, Random random) {
        List<History> drawn = new ArrayList<>(older);
        Collections.shuffle(drawn, random);
        double wanted = positions * replay / (1 - replay);
        for (int at = 0; at < drawn.size() && wanted > 0; at++) {
            order.add(drawn.get(at));
            wanted -= positions(drawn.get(at));
        }
    }

    static int positions(History sequence) {
        return sequence.length() - 1;
    }

    static int positions(List<History> sequences) {
        return sequences.stream().mapToInt(SequenceBatches::positions).sum();
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
    private static void addWindows(History history, int longest, List<History> sequences) {
        int to = history.length();
        while (to >= 2) {
            int from = Math.max(0, to - longest);
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
