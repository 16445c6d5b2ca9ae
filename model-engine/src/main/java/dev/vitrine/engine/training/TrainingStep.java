package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.engine.device.Gradients;
import dev.vitrine.engine.model.CausalTransformer;
import dev.vitrine.engine.model.TransformerConfig;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One step of training after another: forward, backward, update; nothing native outlives a step. */
final class TrainingStep implements AutoCloseable {

    /** The library shares an operation out from 32,768 values a thread on; up to two such shares that does not pay. */
    private static final int SMALL = 1 << 16;

    /** Two gradients have the same sum whichever comes first; of three it would hang on their order. */
    private static final int PARTS = 2;

    private final Optimisation optimisation;
    private final TransformerWeights weights;
    private final CausalTransformer transformer;
    private final Seeds seeds;
    private final AdamStep adam;
    private final LazyAdam itemAdam;
    private final NDArray mean; // of the flat array
    private final NDArray variance;
    private final List<NDArray> losses; // of each part of a batch, [1], summed over the epoch so far
    private final StepsAhead ahead;
    private final JudgedInput judged;
    private final RandomDropout judgedDropout;
    private final StepObjective objective;
    private final int parts; // of a batch, worked on side by side
    private final int threadsOfPart;
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
        int threads = EngineRuntime.threads();
        // All items at once are large products, which take all threads anyway.
        boolean isAhead = threads > 1 && !config.objective().ranksAll(model.items());
        this.parts = isAhead && ComputeDevice.isCpu(manager.getDevice()) ? PARTS : 1;
        boolean small = (long) optimisation.batchPositions() * model.dimension() / parts <= SMALL;
        this.threadsOfPart = small ? 1 : Math.max(1, threads / parts);
        this.losses = each(parts, () -> manager.zeros(new Shape(1)));
        this.ahead = new StepsAhead(
                () -> new StepDraft(
                        new StepInput(model, config, sampler, parts, manager),
                        each(parts, () -> new RandomDropout(model.dropout(), manager)),
                        seeds),
                isAhead);
        this.judged = new JudgedInput(model, manager);
        this.objective = new StepObjective(config.objective(), model.items());
        this.judgedDropout = new RandomDropout(model.dropout(), manager);
        this.idDropout = config.items().idDropout();
        this.frozenLayers = frozenLayers;
        this.frozen = weights.lowestLayers(frozenLayers);
        weights.flat().setRequiresGradient(true);
    }

    private static <T> List<T> each(int count, Supplier<T> made) {
        return Stream.generate(made).limit(count).toList();
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
    void run(List<List<TrainingSequence>> dealt, int epoch, int stepOfEpoch) {
        StepDraft draft = ahead.take(dealt, epoch, stepOfEpoch);
        StepInput input = draft.input();
        steps++;
        adam.setLearningRate(optimisation.learningRate(epoch, steps));
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            List<StepInput.Batch> batches = input.batches();
            LazyAdam.Rows rows = input.ranksAll() ? itemAdam.all(steps) : itemAdam.borrow(input.items(), steps);
            learn(rows, input.items(), seeds.items(epoch, stepOfEpoch), table -> {
                sideBySide(batches.size(), part -> {
                    StepInput.Batch batch = batches.get(part);
                    RandomDropout dropout = draft.dropouts().get(part);
                    losses.get(part)
                            .addi(Gradients.add(() -> objective.of(hidden(batch, table, dropout), table, batch)));
                });
            });
        }
    }

    /** On as many threads where the batch is cut into parts, each with arrays of its own; else one after another. */
    private void sideBySide(int count, IntConsumer work) {
        IntConsumer scoped = part -> {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                work.accept(part);
            }
        };
        if (parts > 1) {
            EngineRuntime.sideBySide(count, threadsOfPart, scoped);
        } else {
            IntStream.range(0, count).forEach(scoped);
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
            learn(
                    rows,
                    judged.items(),
                    seeds.judgedItems(epoch, stepOfEpoch),
                    table -> Gradients.add(() -> {
                        NDArray apart = Losses.pairwise(hidden(batch, table, judgedDropout), table, batch.drawn());
                        return apart.mul(batch.weights()).sum();
                    }));
        }
    }

    /** @param losses adds to the gradients of the items' whole vectors, a leaf, and of all weights but the items' */
    private void learn(LazyAdam.Rows rows, LocalItems items, SplittableRandom random, Consumer<NDArray> losses) {
        rows.values().setRequiresGradient(true);
        if (weights.features().isEmpty()) {
            losses.accept(rows.values());
        } else {
            NDArray kept = kept(items, random);
            Gradients.lead(() -> weights.whole(rows.values().mul(kept), rows.indices()), losses);
        }
        update(rows);
    }

    /** The loss summed over all positions since this was last asked. */
    double takeLoss() {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            double sum = losses.stream().mapToDouble(loss -> loss.getFloat(0)).sum();
            losses.forEach(loss -> loss.muli(0));
            return sum * optimisation.batchPositions();
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

    /** 1 for an item that is told by its own vector as well, 0 for one that is not, {@code [local items, 1]}. */
    private NDArray kept(LocalItems items, SplittableRandom random) {
        int count = items.count();
        kept.clear(count);
        for (int item = 0; item < count; item++) {
            kept.put(random.nextDouble() < idDropout ? 0f : 1f);
        }
        return kept.array(weights.manager(), count, 1);
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
        NDArray flat = weights.flat().stopGradient();
        sideBySide(parts, part -> {
            NDArray gradient = cut(flatGradient, part).muli(scale);
            adam.update(cut(flat, part), gradient, cut(mean, part), cut(variance, part), steps);
            LazyAdam.Rows own = new LazyAdam.Rows(
                    cut(rows.indices(), part),
                    cut(rows.values().stopGradient(), part),
                    cut(rows.mean(), part),
                    cut(rows.variance(), part),
                    rows.copied());
            NDArray ownGradient = cut(rowGradient, part).muli(scale);
            adam.update(own.values(), ownGradient, own.mean(), own.variance(), steps);
            itemAdam.giveBack(own);
        });
        Gradients.clear(weights.flat());
        if (frozenLayers > 0) {
            weights.setLowestLayers(frozenLayers, frozen);
        }
    }

    /** A part of the rows, in the same memory. */
    private NDArray cut(NDArray rows, int part) {
        long count = rows.getShape().get(0);
        return rows.get(new NDIndex(count * part / parts + ":" + count * (part + 1) / parts));
    }

    @Override
    public void close() {
        ahead.close();
    }
}
