package dev.vitrine.engine.training;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.engine.hybrid.ContentMemory;
import dev.vitrine.engine.hybrid.Memory;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Trains a Transformer within this process; one at a time, since the library collects gradients for one only.
 *
 * <p>The program itself trains in a process of its own, see {@code TrainingProcess}.
 */
public final class SequenceTrainer {

    private final LeaveLastOut split;
    private final TrainingRequest request;
    private final TrainingConfig config;
    private final Start start;
    private final Map<String, String> planned;
    private final RunStates states;
    private final Seeds seeds;
    private final ActiveTime time;
    private int reported; // epochs of all networks so far
    private @Nullable Integer divergedEpoch;

    private SequenceTrainer(
            LeaveLastOut split,
            TrainingRequest request,
            TrainingConfig config,
            Start start,
            Map<String, String> planned,
            RunStates states,
            ActiveTime time) {
        this.planned = planned;
        this.time = time;
        this.states = states;
        this.split = split;
        this.request = request;
        this.config = config;
        this.start = start;
        this.seeds = new Seeds(request.seed());
    }

    /**
     * Trains until the epochs, the time budget or the patience are used up, or it is told to stop.
     *
     * @param listener called after each epoch
     * @return the weights of the best epoch by validation NDCG@10; with a refit, of as many epochs on training and
     *     validation events together
     * @throws CancellationException if it was cancelled
     * @throws ProblemException if settings are wrong, there is nothing to train on, or training diverges
     */
    public static TrainedTransformer train(
            SequenceDataset dataset, TrainingRequest request, TrainingControl control, Consumer<EpochReport> listener) {
        return train(LeaveLastOut.of(dataset), request, control, listener);
    }

    /** The same by a split that leaves out other users' events. */
    public static TrainedTransformer train(
            LeaveLastOut split, TrainingRequest request, TrainingControl control, Consumer<EpochReport> listener) {
        return train(split, request, RunStates.NONE, control, listener);
    }

    /**
     * The same, keeping after each epoch what it needs to go on; goes on from what is kept already.
     *
     * @throws ProblemException also if what is kept belongs to another training, or cannot be read or written
     */
    public static TrainedTransformer train(
            LeaveLastOut split,
            TrainingRequest request,
            RunStates states,
            TrainingControl control,
            Consumer<EpochReport> listener) {
        prepare(request);
        ActiveTime time = new ActiveTime();
        Map<String, String> planned = BudgetSettings.of(split, request, states, time);
        TrainingConfig config = TrainingConfig.forData(split.dataset())
                .withSettings(request.settings())
                .withSettings(BudgetSettings.known(planned));
        Start start = new FreshStart(split, config, request);
        return new SequenceTrainer(split, request, config, start, planned, states, time).train(control, listener);
    }

    /**
     * Goes on from a trained model, on what is newer than all it was fitted on and some of the rest; whatever was set
     * for the model's own training holds unless it is set anew, for which its shape cannot be. From a model of
     * {@linkplain FineTuning#otherShop another shop}, on all events, with what suits them.
     *
     * @param base the caller closes it
     * @return the weights of the best epoch by validation NDCG@10 of the users whose validation event is newer; those
     *     of the base where no epoch was better
     * @throws ProblemException as above, and if nothing is newer
     */
    public static TrainedTransformer fineTune(
            LeaveLastOut split,
            TrainingRequest request,
            BaseModel base,
            TrainingControl control,
            Consumer<EpochReport> listener) {
        return fineTune(split, request, base, RunStates.NONE, control, listener);
    }

    /** The same, keeping after each epoch what it needs to go on; goes on from what is kept already. */
    public static TrainedTransformer fineTune(
            LeaveLastOut split,
            TrainingRequest request,
            BaseModel base,
            RunStates states,
            TrainingControl control,
            Consumer<EpochReport> listener) {
        FineTuning how = Objects.requireNonNull(request.fineTuning());
        OtherShop shop = how.otherShop();
        TrainingConfig config = shop == null
                ? TrainingConfig.goingOnFrom(base.settings(), how, request.settings())
                : OtherShopStart.config(base, shop, split.dataset(), request.settings());
        Start start = shop == null
                ? new TunedStart(base, how, split, config, request)
                : new OtherShopStart(base, how, shop, split, config, request);
        prepare(request);
        return new SequenceTrainer(split, request, config, start, Map.of(), states, new ActiveTime())
                .train(control, listener);
    }

    private static void prepare(TrainingRequest request) {
        EngineRuntime.useThreads(request.threads());
        EngineRuntime.recordNothingHere();
    }

    private TrainedTransformer train(TrainingControl control, Consumer<EpochReport> listener) {
        if (!request.refit()) {
            return search(control, request.minutes(), listener);
        }
        Integer asked = request.epochs();
        if (asked != null && !request.memory() && !config.items().newItems()) {
            return refit(control, asked, listener, null);
        }
        Double half = request.minutes() == null ? null : request.minutes() / 2;
        try (TrainedTransformer measured = search(control, half, listener)) {
            int epochs = asked == null ? measured.summary().bestEpoch() : asked;
            return refit(control, epochs, listener, measured);
        }
    }

    private TrainedTransformer search(
            TrainingControl control, @Nullable Double minutes, Consumer<EpochReport> listener) {
        boolean endless = request.epochs() == null && minutes != null;
        int epochs = request.epochs() != null
                ? request.epochs()
                : endless ? Integer.MAX_VALUE : config.optimisation().maxEpochs();
        int patience = request.epochs() != null || endless
                ? Integer.MAX_VALUE
                : config.optimisation().patience();
        TrainingRun.Plan plan = start.plan(epochs, patience);
        Double own = minutes != null && trainsAnother() ? Double.valueOf(minutes / 2) : minutes;
        TrainingRun run = newRun(false, plan, new Reins(control, time, own), listener);
        TransformerWeights weights = run(run);
        Map<String, Double> figures = Map.of(
                "ndcg@10", run.bestFigures().ndcg(), "hr@10", run.bestFigures().hitRate());
        TrainedTransformer alone =
                new TrainedTransformer(weights, summary(run.epochs(), run.bestEpoch(), figures), null, null);
        try {
            Joining joining = new Joining(split, control);
            TrainedTransformer remembering = request.memory() ? joining.withMemory(alone) : alone;
            ContentMemory content = content(remembering, joining, new Reins(control, time, minutes), listener);
            return content == null ? remembering : joining.withContent(remembering, content);
        } catch (RuntimeException | Error e) {
            alone.close();
            throw e;
        }
    }

    /** Whether new items are placed by what a second network, which lacks some, is best joined with. */
    private boolean trainsAnother() {
        return config.items().newItems() && !start.settings().containsKey(ContentMemory.WEIGHT);
    }

    /** What new items are placed by; null where that is not asked for, or was stopped before there was anything to choose by. */
    private @Nullable ContentMemory content(
            TrainedTransformer trained, Joining joining, Reins reins, Consumer<EpochReport> listener) {
        if (!config.items().newItems()) {
            return null;
        }
        ItemFeatures told = config.featuresOf(split.dataset());
        if (!trainsAnother()) {
            return ContentMemory.of(start.settings(), split.dataset().vocabulary(), told, split.trainedItems(false));
        }
        if (!reins.goOn()) {
            return null;
        }
        ContentFit fit = new ContentFit(split, told, request.seed());
        int epochs = Math.max(1, trained.summary().bestEpoch());
        Start other = new FreshStart(fit.fewer(), config, request);
        TrainingRun run = new TrainingRun(
                other.batches(false),
                new TrainingRun.Plan(epochs, Integer.MAX_VALUE, null, false, 0, reported),
                other.weights(false, reins::waitOrEnd),
                config,
                seeds,
                reins,
                time,
                listener,
                null);
        try (TrainedTransformer network = new TrainedTransformer(run(run), trained.summary(), null, null)) {
            return run.epochs() < epochs ? null : fit.choose(network, trained.memory(), joining.progress());
        }
    }

    private TransformerWeights run(TrainingRun run) {
        TransformerWeights weights = run.run();
        reported += run.epochs();
        divergedEpoch = run.divergedEpoch() == null ? divergedEpoch : run.divergedEpoch();
        return weights;
    }

    private TrainedTransformer refit(
            TrainingControl control,
            int epochs,
            Consumer<EpochReport> listener,
            @Nullable TrainedTransformer measured) {
        int before = reported;
        TrainingRun.Plan plan =
                new TrainingRun.Plan(epochs, Integer.MAX_VALUE, null, false, start.frozenLayers(), before);
        TrainingRun run = newRun(true, plan, new Reins(control, time, request.minutes()), listener);
        TransformerWeights weights = run(run);
        Map<String, Double> figures =
                measured == null ? Map.of() : measured.summary().validation();
        TrainedTransformer alone = new TrainedTransformer(
                weights, summary(before + run.epochs(), before + run.bestEpoch(), figures), null, null);
        return measured == null ? alone : joinedAs(measured, alone, new ControlledProgress(control));
    }

    /** With what the measured one was joined with, fitted to validation events too. */
    private TrainedTransformer joinedAs(
            TrainedTransformer measured, TrainedTransformer alone, ControlledProgress progress) {
        TrainedTransformer joined = alone;
        Map<String, Double> figures = measured.summary().validation();
        Memory memory = measured.memory();
        ContentMemory content = measured.content();
        if (memory != null) {
            joined = joined.with(memory.fittedTo(split, true, progress), figures);
        }
        return content == null ? joined : joined.with(content.trainedOn(split.trainedItems(true)), figures);
    }

    private TrainingRun newRun(boolean refit, TrainingRun.Plan plan, Reins reins, Consumer<EpochReport> listener) {
        SequenceBatches batches = start.batches(refit);
        KeptRun kept = states.of(refit, config.toSettings());
        return new TrainingRun(
                batches, plan, start.weights(refit, reins::waitOrEnd), config, seeds, reins, time, listener, kept);
    }

    private TrainingSummary summary(int epochs, int bestEpoch, Map<String, Double> validation) {
        Map<String, String> settings = new LinkedHashMap<>(config.toSettings());
        settings.putAll(start.settings());
        settings.putAll(planned);
        if (divergedEpoch != null) {
            settings.put(TrainingSummary.DIVERGED, divergedEpoch.toString());
        }
        return new TrainingSummary(epochs, bestEpoch, time.seconds(), request.seed(), settings, validation);
    }
}
