package dev.vitrine.engine.training;

import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Chooses what to train within a time budget: what suits the size of the data where enough of its epochs fit, else
 * something smaller, by the times that a step and the judging of an epoch were measured to take.
 */
final class BudgetPlanner {

    /** Most trainings are at their best after such a share of the epochs they may take, see docs/benchmarks.md. */
    private static final double WANTED_SHARE = 0.2;

    private static final int SMALLEST_DIMENSION = 16;
    private static final int SHORTEST = 10;

    private static final int WARM_STEPS = 2;
    private static final int TIMED_STEPS = 5;

    /** Judging more than these is not tried out: it takes as much longer as there are more. */
    private static final int TIMED_JUDGES = 512;

    private static final int WARM_JUDGES = 32;

    private final LeaveLastOut split;
    private final TrainingRequest request;
    private final Function<TrainingConfig, Times> times;

    /**
     * @param step seconds of one
     * @param judging seconds that an epoch is judged in
     */
    record Times(double step, double judging) {}

    BudgetPlanner(LeaveLastOut split, TrainingRequest request) {
        this.split = split;
        this.request = request;
        this.times = this::measure;
    }

    /** With times that are given, which take no time to find out. */
    BudgetPlanner(LeaveLastOut split, TrainingRequest request, Function<TrainingConfig, Times> times) {
        this.split = split;
        this.request = request;
        this.times = times;
    }

    /** What was chosen, and the settings that follow from it. */
    record Choice(TrainingConfig config, BudgetPlan plan) {}

    /**
     * The choice; trying out counts against the budget.
     *
     * @param suited to the size of the data, with what was set by hand
     * @param minutes for all that is trained
     * @param time since the budget began to run
     */
    Choice choose(TrainingConfig suited, double minutes, ActiveTime time) {
        int wanted = Math.max(5, (int) (WANTED_SHARE * suited.optimisation().maxEpochs()));
        List<TrainingConfig> candidates = candidates(suited);
        Choice choice = null;
        for (int at = 0; at < candidates.size(); at++) {
            TrainingConfig config = candidates.get(at);
            Times taken = times.apply(config);
            double epoch = taken.step() * steps(config) + taken.judging();
            double left = Math.max(0, 60 * BudgetSettings.ofSearch(minutes, request, suited) - time.seconds());
            int epochs = (int) Math.min(Integer.MAX_VALUE, left / epoch);
            BudgetPlan.Reason reason = epochs < wanted
                    ? BudgetPlan.Reason.TOO_SHORT
                    : at == 0 ? BudgetPlan.Reason.FITS : BudgetPlan.Reason.SMALLER;
            Architecture shape = config.architecture();
            choice = new Choice(
                    config,
                    new BudgetPlan(reason, shape.dimension(), shape.length(), taken.step(), epoch, epochs, wanted));
            if (epochs >= wanted) {
                return choice;
            }
        }
        return Objects.requireNonNull(choice);
    }

    /** From what suits the data downwards; what was set by hand stays. */
    private List<TrainingConfig> candidates(TrainingConfig suited) {
        List<TrainingConfig> candidates = new ArrayList<>(List.of(suited));
        TrainingConfig smaller = suited;
        while (true) {
            Map<String, String> changes = new LinkedHashMap<>();
            Architecture shape = smaller.architecture();
            if (!request.settings().containsKey("length") && shape.length() / 2 >= SHORTEST) {
                changes.put("length", Integer.toString(shape.length() / 2));
            }
            boolean halves = !request.settings().containsKey("dimension")
                    && !request.settings().containsKey("heads")
                    && shape.dimension() / 2 >= SMALLEST_DIMENSION;
            if (halves && (changes.isEmpty() || candidates.size() % 2 == 0)) {
                changes.clear();
                changes.put("dimension", Integer.toString(shape.dimension() / 2));
            }
            if (changes.isEmpty()) {
                return candidates;
            }
            smaller = smaller.withSettings(changes);
            candidates.add(smaller);
        }
    }

    private double steps(TrainingConfig config) {
        SequenceBatches batches = SequenceBatches.of(split, request.refit(), config);
        return Math.max(
                1,
                Math.ceil((double) batches.positions() / config.optimisation().batchPositions()));
    }

    private Times measure(TrainingConfig config) {
        SequenceBatches batches = SequenceBatches.of(split, request.refit(), config);
        Seeds seeds = new Seeds(request.seed());
        List<List<TrainingSequence>> dealt = batches.deal(seeds.order(1));
        ComputeDevice device = ComputeDevice.of(request.device());
        try (TransformerWeights weights = TransformerWeights.initial(
                        config.modelFor(split.dataset()), config.featuresOf(split.dataset()), request.seed(), device);
                TrainingStep step =
                        new TrainingStep(weights, config, TrainingRun.sampler(batches, config, weights), 0, seeds)) {
            return new Times(secondsOf(step, dealt), secondsOfJudging(step, weights, config));
        }
    }

    private static double secondsOf(TrainingStep step, List<List<TrainingSequence>> dealt) {
        List<List<TrainingSequence>> batches = IntStream.range(0, WARM_STEPS + TIMED_STEPS)
                .mapToObj(at -> dealt.get(at % dealt.size()))
                .toList();
        for (int at = 0; at < WARM_STEPS; at++) {
            step.run(batches, 1, at);
        }
        step.takeLoss(); // waits for a device that works ahead
        long begun = System.nanoTime();
        for (int at = WARM_STEPS; at < batches.size(); at++) {
            step.run(batches, 1, at);
        }
        step.takeLoss();
        return secondsSince(begun) / TIMED_STEPS;
    }

    private double secondsOfJudging(TrainingStep step, TransformerWeights weights, TrainingConfig config) {
        int[] judges = ValidationRanking.sample(
                split.scoredUsers(), config.optimisation().validationUsers());
        int[] timed = ValidationRanking.sample(judges, TIMED_JUDGES);
        ValidationRanking ranking = new ValidationRanking(split, timed, config);
        step.settle();
        new ValidationRanking(split, ValidationRanking.sample(timed, WARM_JUDGES), config)
                .rank(step.transformer(), weights, () -> {});
        long begun = System.nanoTime();
        ranking.rank(step.transformer(), weights, () -> {});
        return secondsSince(begun) * judges.length / Math.max(1, timed.length);
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
