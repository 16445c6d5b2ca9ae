package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.model.CausalTransformer;
import dev.vitrine.engine.model.ItemScores;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * NDCG@10 and HR@10 on the validation split, seen items masked, after each epoch.
 *
 * <p>Same figures as the evaluator's, ranked on the native side: no score but those of the seen items comes to Java.
 */
final class ValidationRanking {

    private static final int CUT = 10;

    /** @param skipped distinct items that are no candidates, padding among them */
    private record User(History history, int target, int[] skipped) {}

    /** Means over the scored users. */
    record Figures(double ndcg, double hitRate) {}

    private final List<User> users = new ArrayList<>();

    /** @param scored users, of those that the split scores; a sample of them where the settings ask for one */
    ValidationRanking(LeaveLastOut split, int[] scored, TrainingConfig config) {
        int length = config.architecture().length();
        for (int user : sample(scored, config.optimisation().validationUsers())) {
            int target = split.target(user, Split.VALIDATION);
            int[] seen = split.seen(user, Split.VALIDATION);
            if (IntStream.of(seen).noneMatch(item -> item == target)) {
                int[] skipped = IntStream.concat(IntStream.of(ItemVocabulary.PADDING), IntStream.of(seen))
                        .distinct()
                        .toArray();
                users.add(new User(split.history(user, Split.VALIDATION).recent(length), target, skipped));
            }
        }
        users.sort(Comparator.comparingInt(user -> -user.history().length()));
    }

    /** As where every validation event repeats an item that its user has had. */
    boolean scoresNobody() {
        return users.isEmpty();
    }

    /** Evenly over all, the same in every epoch. */
    static int[] sample(int[] scored, int most) {
        return most == 0 || most >= scored.length
                ? scored
                : IntStream.range(0, most)
                        .map(at -> scored[(int) ((long) at * scored.length / most)])
                        .toArray();
    }

    /**
     * Figures of the weights as they are; zero where nobody is scored.
     *
     * @param between is run between parts that take but a moment, and may end it by an exception
     */
    Figures rank(CausalTransformer transformer, TransformerWeights weights, Runnable between) {
        double gain = 0;
        int hits = 0;
        int from = 0;
        while (from < users.size()) {
            int longest = Math.max(1, users.get(from).history().length());
            List<User> part = users.subList(
                    from, Math.min(users.size(), from + ItemScores.rowsAtOnce(longest, weights.config())));
            from += part.size();
            between.run();
            for (double rank : ranks(part, transformer, weights)) {
                if (rank < CUT + 1) {
                    hits++;
                    gain += Math.log(2) / Math.log(rank + 1);
                }
            }
        }
        int count = Math.max(1, users.size());
        return new Figures(gain / count, (double) hits / count);
    }

    /** Mid-rank of each user's target, from 1. */
    private static double[] ranks(List<User> part, CausalTransformer transformer, TransformerWeights weights) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDManager manager = weights.manager();
            List<History> histories = part.stream().map(User::history).toList();
            NDArray scores = ItemScores.of(transformer, weights, histories); // [users, items + 1]
            long[] targets = part.stream().mapToLong(User::target).toArray();
            NDArray own = scores.gather(manager.create(targets).expandDims(1), 1); // [users, 1]
            int[] greater = count(scores.gt(own));
            int[] equal = count(scores.eq(own));
            return withoutSkipped(part, scores, own.toFloatArray(), greater, equal);
        }
    }

    /**
     * How many are set in each row. Floats count exactly to 16,777,216, and a sum of integers would first copy them all
     * as longs.
     */
    private static int[] count(NDArray flags) {
        try (flags;
                NDArray ones = flags.toType(DataType.FLOAT32, true);
                NDArray sums = ones.sum(new int[] {1});
                NDArray whole = sums.toType(DataType.INT32, true)) {
            return whole.toIntArray();
        }
    }

    private static double[] withoutSkipped(List<User> part, NDArray scores, float[] own, int[] greater, int[] equal) {
        int width = part.stream().mapToInt(user -> user.skipped().length).max().orElseThrow();
        long[] indices = new long[part.size() * width];
        for (int row = 0; row < part.size(); row++) {
            int[] skipped = part.get(row).skipped();
            for (int at = 0; at < skipped.length; at++) {
                indices[row * width + at] = skipped[at];
            }
        }
        NDArray index = scores.getManager().create(indices).reshape(part.size(), width);
        float[] skippedScores = scores.gather(index, 1).toFloatArray();
        double[] ranks = new double[part.size()];
        for (int row = 0; row < ranks.length; row++) {
            for (int at = 0; at < part.get(row).skipped().length; at++) {
                float score = skippedScores[row * width + at];
                greater[row] -= score > own[row] ? 1 : 0;
                equal[row] -= score == own[row] ? 1 : 0;
            }
            ranks[row] = 1 + greater[row] + (equal[row] - 1) / 2.0;
        }
        return ranks;
    }
}
