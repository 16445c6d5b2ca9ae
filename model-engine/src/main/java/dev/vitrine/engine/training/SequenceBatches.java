package dev.vitrine.engine.training;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The training sequences, and how each epoch deals them into batches of like length with about as many predicted
 * positions each, so that little is padding and no batch counts for more than another.
 */
final class SequenceBatches {

    /** Sequences are sorted by length within windows of so many batches only: the rest of their order is chance. */
    private static final int WINDOW = 20;

    /** Of what a model has learned before, so many events are read before those that are new to it. */
    private static final int CONTEXT = 50;

    /** Events read in a batch for each that it may predict: bounds its memory where few of those read are predicted. */
    static final int MOST_READ = 2;

    private final List<TrainingSequence> sequences;
    private final List<TrainingSequence> older;
    private final double replay;
    private final int positionsPerBatch;
    private final long positions;
    private final JudgedPairs judged;

    private SequenceBatches(
            List<TrainingSequence> sequences,
            List<TrainingSequence> older,
            double replay,
            int positionsPerBatch,
            JudgedPairs judged) {
        this.sequences = sequences;
        this.older = older;
        this.replay = replay;
        this.positionsPerBatch = positionsPerBatch;
        this.judged = judged;
        this.positions =
                sequences.stream().mapToLong(TrainingSequence::positions).sum();
    }

    /**
     * Histories longer than the model reads become several sequences, the last of them full.
     *
     * @param refit see {@link LeaveLastOut#training}
     * @throws ProblemException if no user has two events
     */
    static SequenceBatches of(LeaveLastOut split, boolean refit, TrainingConfig config) {
        List<TrainingSequence> sequences = windows(split, refit, config);
        if (sequences.isEmpty()) {
            throw ProblemException.engine("training.tooFew");
        }
        return new SequenceBatches(
                sequences, List.of(), 0, config.optimisation().batchPositions(), JudgedPairs.NONE);
    }

    /**
     * The events that are newer than all that a model was fitted on, each after some of those before it, and all of users
     * whose events came in later than it, or those of the users who are asked for; and in each epoch others of the older ones,
     * drawn anew. Where nothing is newer but something was judged, those of the users it was judged for.
     *
     * @throws ProblemException if there is none to train on
     */
    static SequenceBatches goingOn(
            BaseModel base, FineTuning how, LeaveLastOut split, boolean refit, TrainingConfig config) {
        int longest = config.architecture().longestSequence();
        JudgedPairs judged =
                JudgedPairs.of(how.judged(), split, refit, config.architecture().reads());
        List<TrainingSequence> asked = new ArrayList<>();
        List<TrainingSequence> others = new ArrayList<>();
        List<TrainingSequence> ofJudged = new ArrayList<>();
        Set<Integer> judgedKeys = how.judgedKeys();
        for (int user = 0; user < split.dataset().users(); user++) {
            History history = split.training(user, refit);
            int firstAsked = firstAsked(base, how, split.dataset(), user, history);
            boolean isJudged = judgedKeys.contains(split.dataset().userKeys()[user]);
            addWindows(history, firstAsked, history.length(), longest, asked);
            addWindows(history, 0, firstAsked, longest, isJudged ? ofJudged : others);
        }
        (asked.isEmpty() && how.userKeys().isEmpty() ? asked : others).addAll(ofJudged);
        if (asked.isEmpty()) {
            throw nothingToLearn(base, how, split.dataset());
        }
        return new SequenceBatches(
                asked, others, how.replay(), config.optimisation().batchPositions(), judged);
    }

    /** The first event of a user that is asked for, its length where none is. */
    private static int firstAsked(BaseModel base, FineTuning how, SequenceDataset dataset, int user, History history) {
        if (!how.userKeys().isEmpty()) {
            return how.isAsked(dataset, user) ? 0 : history.length();
        }
        return how.hasArrived(dataset, user) ? 0 : base.firstNewer(history);
    }

    private static ProblemException nothingToLearn(BaseModel base, FineTuning how, SequenceDataset dataset) {
        if (!how.userKeys().isEmpty()) {
            return ProblemException.engine("fineTuning.nobodyAsked");
        }
        long users = IntStream.range(0, dataset.users())
                .filter(user -> {
                    History all = dataset.history(dataset.offsets()[user], dataset.offsets()[user + 1]);
                    return firstAsked(base, how, dataset, user, all) < all.length();
                })
                .count();
        return users == 0
                ? ProblemException.engine("fineTuning.nothingNewer", base.newestInWords())
                : ProblemException.engine("fineTuning.newerHeldOut", users);
    }

    private static List<TrainingSequence> windows(LeaveLastOut split, boolean refit, TrainingConfig config) {
        List<TrainingSequence> sequences = new ArrayList<>();
        for (int user = 0; user < split.dataset().users(); user++) {
            History history = split.training(user, refit);
            addWindows(history, 0, history.length(), config.architecture().longestSequence(), sequences);
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

    /** How often each item follows another in a sequence, older ones among them, {@code [items + 1]}. */
    int[] targetCounts(int items) {
        int[] counts = new int[items + 1];
        Stream.concat(sequences.stream(), older.stream())
                .flatMapToInt(TrainingSequence::targets)
                .forEach(item -> counts[item]++);
        return counts;
    }

    /** One epoch's batches; every sequence is in exactly one, older ones that are replayed in one or none. */
    List<List<TrainingSequence>> deal(SplittableRandom random) {
        List<TrainingSequence> order = new ArrayList<>(sequences);
        if (replay > 0) {
            addOlder(order, new Random(random.nextLong()));
        }
        Collections.shuffle(order, new Random(random.nextLong()));
        List<List<TrainingSequence>> batches = new ArrayList<>();
        int from = 0;
        while (from < order.size()) {
            int to = windowEnd(order, from);
            List<TrainingSequence> window = order.subList(from, to);
            window.sort(Comparator.comparingInt(TrainingSequence::length));
            cut(window, batches);
            from = to;
        }
        Collections.shuffle(batches, new Random(random.nextLong()));
        return batches;
    }

    private void addOlder(List<TrainingSequence> order, Random random) {
        List<TrainingSequence> drawn = new ArrayList<>(older);
        Collections.shuffle(drawn, random);
        double wanted = positions * replay / (1 - replay);
        for (int at = 0; at < drawn.size() && wanted > 0; at++) {
            order.add(drawn.get(at));
            wanted -= drawn.get(at).positions();
        }
    }

    static int positions(List<TrainingSequence> sequences) {
        return sequences.stream().mapToInt(TrainingSequence::positions).sum();
    }

    private int windowEnd(List<TrainingSequence> order, int from) {
        long budget = (long) WINDOW * positionsPerBatch;
        int to = from;
        while (to < order.size() && budget > 0) {
            budget -= order.get(to++).positions();
        }
        return to;
    }

    private void cut(List<TrainingSequence> window, List<List<TrainingSequence>> batches) {
        List<TrainingSequence> batch = new ArrayList<>();
        int filled = 0;
        int read = 0;
        for (TrainingSequence sequence : window) {
            if (!batch.isEmpty()
                    && (filled + sequence.positions() > positionsPerBatch
                            || read + sequence.length() - 1 > MOST_READ * positionsPerBatch)) {
                batches.add(batch);
                batch = new ArrayList<>();
                filled = 0;
                read = 0;
            }
            batch.add(sequence);
            filled += sequence.positions();
            read += sequence.length() - 1;
        }
        batches.add(batch);
    }

    /**
     * The events from one on, to before another, in stretches of a length with what was before them. Stretches share one
     * event: the last of the older is the first of the newer.
     */
    private static void addWindows(History history, int first, int end, int longest, List<TrainingSequence> sequences) {
        int to = end;
        while (to >= 2 && to > first) {
            int from = Math.max(Math.max(0, first - CONTEXT), to - longest);
            sequences.add(TrainingSequence.of(history, from, to, Math.max(first, from)));
            to = from + 1;
        }
    }
}
