package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.model.CausalTransformer;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Epoch after epoch from fresh weights, the best of them kept. */
final class TrainingRun {

    /** Of the worth of an epoch. */
    private static final double JUDGED_SHARE = 0.3;

    /**
     * When a run ends and what it is judged by.
     *
     * @param epochs most to be run
     * @param patience epochs without a better one after which it ends
     * @param validation null where the validation events are trained on: then the last epoch counts as the best
     * @param startCounts whether the weights it starts from are judged too, and stay the best until an epoch beats them
     * @param frozenLayers how many of the lowest layers stay as they are
     * @param epochsBefore of an earlier part of the same training; reports count on from there
     */
    record Plan(
            int epochs,
            int patience,
            @Nullable ValidationRanking validation,
            boolean startCounts,
            int frozenLayers,
            int epochsBefore) {}

    private final SequenceBatches batches;
    private final Plan plan;
    private final TransformerWeights weights;
    private final TransformerWeights best;
    private final TrainingStep step;
    private final Seeds seeds;
    private final Reins reins;
    private final ActiveTime time;
    private final Consumer<EpochReport> listener;
    private final @Nullable KeptRun kept;
    private final List<EpochReport> reports = new ArrayList<>();
    private int epoch;
    private int bestEpoch;
    private @Nullable Integer divergedEpoch;
    private ValidationRanking.Figures bestFigures = new ValidationRanking.Figures(-1, 0);
    private double bestValue = -1;

    TrainingRun(
            SequenceBatches batches,
            Plan plan,
            TransformerWeights weights,
            TrainingConfig config,
            Seeds seeds,
            Reins reins,
            ActiveTime time,
            Consumer<EpochReport> listener,
            @Nullable KeptRun kept) {
        this.batches = batches;
        this.plan = plan;
        this.weights = weights;
        this.best = weights.copy();
        this.step = new TrainingStep(weights, config, sampler(batches, config, weights), plan.frozenLayers(), seeds);
        this.seeds = seeds;
        this.reins = reins;
        this.time = time;
        this.listener = listener;
        this.kept = kept;
    }

    static NegativeSampler sampler(SequenceBatches batches, TrainingConfig config, TransformerWeights weights) {
        int items = weights.config().items();
        if (config.objective().loss() == Loss.CORRECTED_SOFTMAX) {
            return new NegativeSampler.ByCounts(batches.targetCounts(items));
        }
        return weights.features().isEmpty()
                ? new NegativeSampler.Even(items)
                : new NegativeSampler.Among(met(batches.targetCounts(items)));
    }

    /** An item that nobody could have had yet is no wrong answer: what is like it would be pushed down with it. */
    private static int[] met(int[] targets) {
        int[] met = IntStream.range(1, targets.length)
                .filter(item -> targets[item] > 0)
                .toArray();
        return met.length > 0 ? met : IntStream.range(1, targets.length).toArray();
    }

    /** The weights of the best epoch; the caller closes them. */
    TransformerWeights run() {
        try {
            if (!restore()) {
                judgeStart();
            }
            boolean whole = true;
            while (divergedEpoch == null
                    && whole
                    && epoch < plan.epochs()
                    && epoch - bestEpoch < plan.patience()
                    && (reins.goOn() || epoch == 0)) { // a budget that is used up by then still gives a model
                epoch++;
                whole = runEpoch();
                if (divergedEpoch == null) {
                    tell(whole);
                }
            }
            return best;
        } catch (RuntimeException | Error e) {
            best.close();
            throw e;
        } finally {
            step.close();
            weights.close();
        }
    }

    private void tell(boolean whole) {
        if (whole) {
            keep();
        }
        listener.accept(reports.get(reports.size() - 1));
    }

    /** The epoch in which training ran out of bounds, of which nothing was kept; null where it did not. */
    @Nullable
    Integer divergedEpoch() {
        return divergedEpoch;
    }

    int epochs() {
        return epoch;
    }

    int bestEpoch() {
        return bestEpoch;
    }

    ValidationRanking.Figures bestFigures() {
        return bestFigures;
    }

    /** Where nothing tells the start from an epoch, training is not thrown away for it. */
    private void judgeStart() {
        ValidationRanking validation = plan.validation();
        if (plan.startCounts()
                && validation != null
                && !(validation.scoresNobody() && batches.judged().isEmpty())) {
            bestFigures = validation.rank(step.transformer(), weights, reins::waitOrEnd);
            bestValue = value(bestFigures, weights);
        }
    }

    /** Whether the epoch was run to its end; one broken off is judged all the same, for its steps were taken. */
    private boolean runEpoch() {
        List<List<TrainingSequence>> dealt = batches.deal(seeds.order(epoch));
        long positions = 0;
        int taken = 0;
        while (taken < dealt.size() && (taken == 0 || reins.goOn())) {
            step.run(dealt, epoch, taken);
            positions += SequenceBatches.positions(dealt.get(taken++));
        }
        boolean whole = taken == dealt.size() && learnJudged();
        judge(step.takeLoss() / positions);
        return whole;
    }

    /** Whether all that was judged was gone through. */
    private boolean learnJudged() {
        List<List<JudgedPairs.Pair>> dealt = batches.judged().deal(seeds.judged(epoch));
        int taken = 0;
        while (taken < dealt.size() && reins.goOn()) {
            step.judge(dealt.get(taken), epoch, taken++);
        }
        return taken == dealt.size();
    }

    /**
     * What an epoch is worth. Where something was judged, three tenths of its NDCG hang on how many of the judged pairs it
     * puts right: an epoch that learned them may cost something of the rest, but not as much as it likes. Where validation
     * scores nobody, the judged pairs alone count.
     */
    private double value(ValidationRanking.Figures figures, TransformerWeights judged) {
        if (batches.judged().isEmpty()) {
            return figures.ndcg();
        }
        double agreement = batches.judged().agreement(new CausalTransformer(judged), judged);
        ValidationRanking validation = plan.validation();
        return validation != null && validation.scoresNobody()
                ? agreement
                : figures.ndcg() * (1 - JUDGED_SHARE + JUDGED_SHARE * agreement);
    }

    private void judge(double loss) {
        step.settle();
        if (!Double.isFinite(loss) || !step.isFinite()) {
            diverge();
            return;
        }
        ValidationRanking validation = plan.validation();
        ValidationRanking.Figures figures = validation == null
                ? new ValidationRanking.Figures(Double.NaN, Double.NaN)
                : validation.rank(step.transformer(), weights, reins::waitOrEnd);
        double value = validation == null ? Double.NaN : value(figures, weights);
        boolean better = validation == null || value > bestValue;
        if (better) {
            bestValue = value;
            bestFigures = figures;
            bestEpoch = epoch;
            best.setTo(weights);
        }
        reports.add(new EpochReport(
                epoch + plan.epochsBefore(), loss, figures.ndcg(), figures.hitRate(), time.seconds(), better));
    }

    /** The best epoch is kept where there is one, and training ends: it would not find back. */
    private void diverge() {
        if (epoch == 1 && !plan.startCounts()) {
            throw ProblemException.engine("training.diverged", epoch + plan.epochsBefore());
        }
        divergedEpoch = epoch + plan.epochsBefore();
        epoch--;
    }

    /** Goes to where the run was when its process died; false for one that begins. */
    private boolean restore() {
        KeptRun.Position at = kept == null ? null : kept.position().orElse(null);
        if (kept == null || at == null) {
            return false;
        }
        kept.restore(arrays(at));
        weights.refresh();
        best.refresh();
        if (at.isBest()) {
            best.setTo(weights);
        }
        step.goOnFrom(at.steps());
        epoch = at.epoch();
        bestEpoch = at.bestEpoch();
        bestFigures = at.best();
        bestValue = value(bestFigures, best);
        time.goOnFrom(at.seconds());
        reports.addAll(at.reports());
        reports.forEach(listener);
        return true;
    }

    /** Before anybody hears of the epoch: what was reported is not lost. */
    private void keep() {
        if (kept != null) {
            KeptRun.Position at = new KeptRun.Position(epoch, step.steps(), bestEpoch, bestFigures, reports);
            kept.write(at, arrays(at));
        }
    }

    private List<NDArray> arrays(KeptRun.Position at) {
        List<NDArray> arrays = new ArrayList<>(List.of(weights.items(), weights.flat()));
        arrays.addAll(step.moments());
        if (!at.isBest()) {
            arrays.addAll(List.of(best.items(), best.flat()));
        }
        return arrays;
    }
}
