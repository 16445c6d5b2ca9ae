package dev.vitrine.app.cli;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.explanation.AttentionRollout;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.Faithfulness;
import dev.vitrine.engine.explanation.HeadMeasures;
import dev.vitrine.engine.explanation.HeadReadout;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.WhatWouldChange;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation explained: the answer of {@code explain}.
 *
 * @param words at most three sentences, from measured effects
 * @param completenessError of the gradients; null for models without them
 * @param faithfulness of the rollout in {@code history}; null for models without it
 * @param heads what each head does; empty for models without attention
 * @param attention {@code [layer][head][query][key]}, or null for models without it
 * @param attentionFrom position of the history that index 0 of the attention stands for, or null likewise
 * @param rollout over all layers, {@code [query][key]}, or null likewise
 * @param head what the head that was asked for weighs; null where none was
 */
record ExplanationView(
        AsOf asOf,
        String model,
        String shopper,
        String item,
        String title,
        float score,
        int rank,
        List<String> words,
        List<Event> history,
        @Nullable Double completenessError,
        @Nullable Trust faithfulness,
        List<HeadMeasures> heads,
        Change change,
        float @Nullable [][][][] attention,
        @Nullable Integer attentionFrom,
        float @Nullable [][] rollout,
        @Nullable Head head) {

    /**
     * What one head weighs; rows of queries end where they may see no more.
     *
     * @param layer and head from 1
     * @param scores scaled, with what each distance is worth, {@code [query][key]}
     * @param weights softmax of the scores, {@code [query][key]}
     */
    record Head(
            int layer,
            int head,
            float[][] query,
            float[][] key,
            float[][] value,
            double[][] scores,
            double[][] weights) {

        static Head of(HeadReadout read) {
            double[][] scores = new double[read.length()][];
            double[][] weights = new double[read.length()][];
            for (int at = 0; at < scores.length; at++) {
                int looking = at;
                scores[at] = IntStream.rangeClosed(0, at)
                        .mapToDouble(seen -> read.scaled(looking, seen))
                        .toArray();
                weights[at] = read.weights(at);
            }
            return new Head(read.layer() + 1, read.head() + 1, read.query(), read.key(), read.value(), scores, weights);
        }
    }

    record Event(
            int position,
            String item,
            String title,
            String behaviour,
            @Nullable String time,
            @Nullable Float attention,
            float leaveOneOut,
            int rankWithout,
            @Nullable Float gradient,
            @Nullable Float rollout,
            @Nullable Float flow) {}

    /** @param agreement null where it has no meaning, as for a history of two events */
    record Trust(
            Faithfulness.Verdict verdict,
            @Nullable Double agreement,
            double deletionGain,
            double insertionGain,
            int[] removed,
            double[] deletion,
            double[] deletionAtRandom,
            double[] insertion,
            double[] insertionAtRandom) {

        static Trust of(Faithfulness faithfulness) {
            return new Trust(
                    faithfulness.verdict(),
                    faithfulness.agreement().isPresent()
                            ? faithfulness.agreement().getAsDouble()
                            : null,
                    faithfulness.deletion().gain(),
                    faithfulness.insertion().gain(),
                    faithfulness.removed(),
                    faithfulness.deletion().byWeight(),
                    faithfulness.deletion().atRandom(),
                    faithfulness.insertion().byWeight(),
                    faithfulness.insertion().atRandom());
        }
    }

    /**
     * What would take the item out of the list, or into it; at most one of the two.
     *
     * @param without positions of the smallest set of events without which it leaves; null for none
     * @param with id of the item whose event would lift it most; null for none
     */
    record Change(
            int top,
            @Nullable List<Integer> without,
            @Nullable Boolean smallest,
            @Nullable String with,
            @Nullable Integer rankThen) {

        static Change of(WhatWouldChange.Result change) {
            WhatWouldChange.Removal removal = change.removal();
            WhatWouldChange.Addition addition = change.addition();
            if (removal != null) {
                return new Change(change.top(), removal.positions(), removal.isSmallest(), null, removal.rankWithout());
            }
            return addition == null
                    ? new Change(change.top(), null, null, null, null)
                    : new Change(change.top(), null, null, addition.item().id(), addition.rankWith());
        }
    }

    static ExplanationView of(
            ExplainRecommendation.Result result,
            WhatWouldChange.Result change,
            @Nullable HeadReadout head,
            String model,
            String shopper,
            Locale locale) {
        List<Event> history = result.history().stream()
                .map(influence -> new Event(
                        influence.position(),
                        influence.item().id(),
                        influence.item().title(locale),
                        influence.behaviour(),
                        influence.time() == SequenceDataset.NO_TIME
                                ? null
                                : Instant.ofEpochMilli(influence.time()).toString(),
                        influence.attention(),
                        influence.leaveOneOut(),
                        influence.rankWithout(),
                        influence.gradient(),
                        influence.rollout(),
                        influence.flow()))
                .toList();
        Faithfulness faithfulness = result.faithfulness();
        AttentionWeights attention = result.attention();
        return new ExplanationView(
                result.asOf(),
                model,
                shopper,
                result.item().id(),
                result.item().title(locale),
                result.score(),
                result.rank(),
                new ReasonText(locale).of(result),
                history,
                result.completenessError(),
                faithfulness == null ? null : Trust.of(faithfulness),
                result.heads(),
                Change.of(change),
                attention == null ? null : attention.weights(),
                attention == null ? null : attention.firstPosition(),
                attention == null ? null : AttentionRollout.of(attention),
                head == null ? null : Head.of(head));
    }
}
