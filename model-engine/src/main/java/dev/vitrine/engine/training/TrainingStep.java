package dev.vitrine.engine.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.engine.model.CausalTransformer;
import dev.vitrine.engine.model.TransformerConfig;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.List;
import java.util.SplittableRandom;

/** One step of training after another: forward, backward, update; nothing native outlives a step. */
final class TrainingStep implements AutoCloseable {

    /** The library shares an operation out from 32,768 values a thread on; up to two such shares that does not pay. */
    private static final int SMALL = 1 << 16;

    private final Optimisation optimisation;
    private final TransformerWeights weights;
    private final CausalTransformer transformer;
    private final Seeds seeds;
    private final AdamStep adam;
    private final LazyAdam itemAdam;
    private final NDArray mean; // of the flat array
    private final NDArray variance;
    private final NDArray loss; // [1], sum over the epoch so far
    private final StepsAhead ahead;
    private final JudgedInput judged;
    private final RandomDropout judgedDropout;
    private final StepObjective objective;
    private final boolean small;
    private final int frozenLayers;
    private final NDArray frozen; // their values
    private final InputBuffer kept = new InputBuffer(DataType.FLOAT32);
    private final double idDropout;
    private int steps;

    /**
     * @param sampler of wrong answers
     * @param frozenLayers how many of the lowest layers stay as they are
     */
    TrainingStep(
            TransformerWeights weights, TrainingConfig config, NegativeSampler sampler, int frozenLayers, Seeds seeds) {
        NDManager manager = weights.manager();
        TransformerConfig model = weights.config();
        this.optimisation = config.optimisation();
        this.weights = weights;
        this.transformer = new CausalTransformer(weights);
        this.seeds = seeds;
        this.adam = new AdamStep(optimisation.learningRate(), optimisation.weightDecay());
        this.itemAdam = new LazyAdam(weights.items(), adam, manager);
        this.mean = manager.zeros(weights.flat().getShape());
        this.variance = manager.zeros(weights.flat().getShape());
        this.loss = manager.zeros(new Shape(1));
        boolean ranksAll = config.objective().ranksAll(model.items());
        this.small = (long) optimisation.batchPositions() * model.dimension() <= SMALL && !ranksAll;
        this.ahead = new StepsAhead(
                () -> new StepDraft(
                        new StepInput(model, config, sampler, manager),
                        new RandomDropout(model.dropout(), manager),
                        seeds),
                small && EngineRuntime.threads() > 1);
        this.judged = new JudgedInput(model, manager);
        this.objective = new StepObjective(config.objective(), model.items());
        this.judgedDropout = new RandomDropout(model.dropout(), manager);
        this.idDropout = config.items().idDropout();
        this.frozenLayers = frozenLayers;
        this.frozen = weights.lowestLayers(frozenLayers);
        weights.flat().setRequiresGradient(true);
    }

    CausalTransformer transformer() {
        return transformer;
    }

    /** Steps taken since training began. */
    int steps() {
        return steps;
    }

    /** What the optimiser remembers of earlier gradients. */
    List<NDArray> moments() {
        return List.of(itemAdam.mean(), itemAdam.variance(), mean, variance);
    }

    /** Weights and moments are those after so many steps. */
    void goOnFrom(int stepsBefore) {
        steps = stepsBefore;
        itemAdam.goOnFrom(stepsBefore);
    }

    /** @param dealt the batches of the epoch, of which this step learns one */
    void run(List<List<History>> dealt, int epoch, int stepOfEpoch) {
        StepDraft draft = ahead.take(dealt, epoch, stepOfEpoch);
        if (small) {
            EngineRuntime.onOneThread(() -> learn(draft, epoch, stepOfEpoch));
        } else {
            learn(draft, epoch, stepOfEpoch);
        }
    }

    private void learn(StepDraft draft, int epoch, int stepOfEpoch) {
        steps++;
        adam.setLearningRate(optimisation.learningRate(epoch, steps));
        StepInput input = draft.input();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            StepInput.Batch batch = input.batch();
            LazyAdam.Rows rows = input.ranksAll() ? itemAdam.all(steps) : itemAdam.borrow(input.items(), steps);
            rows.values().setRequiresGradient(true);
            try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
                NDArray table = table(rows, input.items(), seeds.items(epoch, stepOfEpoch));
                NDArray sum = objective.of(hidden(batch, table, draft.dropout()), table, batch);
                gradients.backward(sum);
                loss.addi(sum.stopGradient());
            }
            update(rows);
        }
    }

    /** A step that brings the better items of judged pairs above the worse ones; its loss is not that of the epoch. */
    void judge(List<JudgedPairs.Pair> pairs, int epoch, int stepOfEpoch) {
        steps++;
        adam.setLearningRate(optimisation.learningRate(epoch, steps));
        judgedDropout.begin(seeds.judgedDropout(epoch, stepOfEpoch), 1);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            StepInput.Batch batch = judged.layOut(pairs);
            LazyAdam.Rows rows = itemAdam.borrow(judged.items(), steps);
            rows.values().setRequiresGradient(true);
            try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
                NDArray table = table(rows, judged.items(), seeds.judgedItems(epoch, stepOfEpoch));
                NDArray apart = Losses.pairwise(hidden(batch, table, judgedDropout), table, batch.drawn());
                gradients.backward(apart.mul(batch.weights()).sum());
            }
            update(rows);
        }
    }

    /** The loss summed over all positions since this was last asked. */
    double takeLoss() {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            double sum = (double) loss.getFloat(0) * optimisation.batchPositions();
            loss.muli(0);
            return sum;
        }
    }

    /** Whether every weight is a number. */
    boolean isFinite() {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray sum = weights.items().sum().add(weights.flat().sum());
            return Float.isFinite(sum.toFloatArray()[0]);
        }
    }

    /** Makes the item table fit to be read as a whole. */
    void settle() {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            itemAdam.catchUp(steps);
        }
        weights.refresh();
    }

    /** Whole vectors of the batch's items; some without what is their own. */
    private NDArray table(LazyAdam.Rows rows, LocalItems items, SplittableRandom random) {
        if (weights.features().isEmpty()) {
            return rows.values();
        }
        int count = items.count();
        kept.clear(count);
        for (int item = 0; item < count; item++) {
            kept.put(random.nextDouble() < idDropout ? 0f : 1f);
        }
        NDArray own = rows.values().mul(kept.array(weights.manager(), count, 1));
        return weights.whole(own, rows.indices());
    }

    /** At the batch's positions, {@code [positions, dimension]}. */
    private NDArray hidden(StepInput.Batch batch, NDArray table, RandomDropout dropout) {
        boolean typed = weights.config().readsBehaviours();
        boolean asked = weights.config().asksForBehaviour();
        CausalTransformer.Input in = new CausalTransformer.Input(
                CausalTransformer.lookUp(table, batch.inputs()),
                typed ? batch.behaviours() : null,
                asked ? batch.nextBehaviours() : null,
                weights.config().readsGaps() ? batch.gaps() : null,
                batch.questions());
        NDArray all =
                transformer.encode(in, dropout).reshape(-1, weights.config().dimension());
        return CausalTransformer.lookUp(all, batch.places());
    }

    private static NDArray sumOfSquares(NDArray values) {
        try (NDArray squares = values.square()) {
            return squares.sum();
        }
    }

    private void update(LazyAdam.Rows rows) {
        NDArray flatGradient = weights.flat().getGradient();
        NDArray rowGradient = rows.values().getGradient();
        NDArray norm = sumOfSquares(flatGradient).add(sumOfSquares(rowGradient)).sqrt();
        NDArray scale = norm.maximum(optimisation.clipNorm()).pow(-1).mul(optimisation.clipNorm());
        adam.update(weights.flat(), flatGradient.muli(scale), mean, variance, steps);
        adam.update(rows.values(), rowGradient.muli(scale), rows.mean(), rows.variance(), steps);
        itemAdam.giveBack(rows);
        if (frozenLayers > 0) {
            weights.setLowestLayers(frozenLayers, frozen);
        }
    }

    @Override
    public void close() {
        ahead.close();
    }
}
