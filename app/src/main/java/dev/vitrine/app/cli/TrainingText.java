package dev.vitrine.app.cli;

import dev.vitrine.app.i18n.EarlierWords;
import dev.vitrine.app.i18n.Words;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.training.BudgetPlan;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.worker.TrainingProcess;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceAccess;
import dev.vitrine.workspace.operations.ComparePersonas;
import dev.vitrine.workspace.operations.MeasureEarlier;
import dev.vitrine.workspace.operations.MeasureJudgements;
import dev.vitrine.workspace.operations.TrainModel;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a training and says how it goes: each epoch on a terminal, and what it came to. */
record TrainingText(VitrineCommand vitrine) {

    /** What is trained. */
    interface Training {
        TrainModel.Result run(
                TrainModel operation, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress);
    }

    /** The exit code; training takes long, and meanwhile others may open the workspace. */
    int run(Training training) {
        WorkspaceAccess workspace = WorkspaceAccess.opening(vitrine.existingFolder());
        TrainModel.Result result = training.run(
                new TrainModel(workspace, new TrainingProcess()),
                vitrine.interruption().training(),
                this::epochEnded,
                vitrine.progress());
        MeasureEarlier.Result earlier = afterwards(
                "The model gone on from was not measured to the end.",
                () -> workspace.use(open -> new MeasureEarlier(open).run(result.name(), vitrine.progress())));
        ComparePersonas.Result changed = afterwards(
                "The test shoppers were not run to the end; see the command personas.",
                () -> workspace.use(open -> testShoppers(open, result.name())));
        vitrine.answer(new TrainedView(result, earlier, changed), () -> {
            print(result);
            if (earlier != null) {
                print(result.name(), earlier);
            }
            if (changed != null) {
                vitrine.print("");
                new PersonasText(vitrine).print(changed);
            }
        });
        return CommandLineProgram.OK;
    }

    /** The model is there by now, whatever becomes of this. */
    private <T> @Nullable T afterwards(String cancelled, Supplier<Optional<T>> work) {
        try {
            return work.get().orElse(null);
        } catch (ProblemException e) {
            vitrine.say(e.problem().line(vitrine.locale()));
        } catch (CancellationException e) {
            vitrine.say(cancelled);
        }
        return null;
    }

    /** What changed for them, where there are any. */
    private Optional<ComparePersonas.Result> testShoppers(Workspace open, String model) {
        return open.personas().isEmpty()
                ? Optional.empty()
                : Optional.of(new ComparePersonas(open)
                        .run(new ComparePersonas.Request(model, null, PersonasCommand.TOP), vitrine.progress()));
    }

    private void print(String model, MeasureEarlier.Result earlier) {
        EarlierWords words = new EarlierWords(new Words(Locale.ENGLISH));
        vitrine.print(words.finds(model, earlier.tuned()) + ".");
        vitrine.print(words.beside(earlier));
    }

    private void epochEnded(EpochReport epoch) {
        if (vitrine.output().isTerminal()) {
            vitrine.output()
                    .err()
                    .printf(
                            "\r%-78s%n",
                            "epoch %d  loss %.4f  validation NDCG@10 %s  HR@10 %s  %s%s"
                                    .formatted(
                                            epoch.epoch(),
                                            epoch.loss(),
                                            Numbers.metric(epoch.validationNdcg()),
                                            Numbers.metric(epoch.validationHitRate()),
                                            Numbers.seconds(epoch.seconds()),
                                            epoch.best() ? "  best" : ""));
        }
    }

    private void print(TrainModel.Result result) {
        vitrine.print("%s is ready after %s.".formatted(result.name(), Numbers.seconds(result.seconds())));
        TextTable table = new TextTable("", ">");
        if (result.epochs() > 0) {
            table.row("epochs", result.epochs()).row("best epoch", result.bestEpoch());
        }
        table.row("seed", result.seed());
        result.validation().forEach((metric, value) -> table.row("validation " + metric, Numbers.metric(value)));
        vitrine.print(table.toString());
        if (result.plan() != null) {
            vitrine.print(words(result.plan()));
        }
        if (result.judges() != null) {
            vitrine.print("Each epoch was judged by %s shoppers, drawn evenly over all: so are the validation figures."
                    .formatted(Numbers.count(result.judges())));
        }
        if (result.divergedEpoch() != null) {
            vitrine.print(
                    "In epoch %d training ran out of bounds and ended; epoch %d was kept. A lower learning-rate, or a warm-up, goes further."
                            .formatted(result.divergedEpoch(), result.bestEpoch()));
        }
        if (result.newItemsUnplaced()) {
            vitrine.print(
                    "It was stopped before it was chosen how new products are placed (new-items): they are scored by the"
                            + " network alone. Train again without stopping for the rest.");
        }
        if (result.judged() != null) {
            vitrine.print(words(result.judged()));
        }
        if (result.newerData()) {
            vitrine.print(
                    "Data were imported while it trained: it knows what was there before. Train again for the rest.");
        }
    }

    private static String words(MeasureJudgements.Result judged) {
        return "Learned from %s judgements. Of %s pairs held out for %s shoppers it puts %.1f%% right, before %.1f%%: %s."
                .formatted(
                        Numbers.count(judged.judgements()),
                        Numbers.count(judged.pairs()),
                        Numbers.count(judged.shoppers()),
                        100 * judged.after(),
                        100 * judged.before(),
                        Numbers.interval(judged.difference()));
    }

    private static String words(BudgetPlan plan) {
        String chosen =
                "Chosen for the time given: dimension %d, the last %d events of a history; a step takes %.0f ms here, so an epoch about %s and the budget is enough for up to %d epochs (%d are mostly enough)."
                        .formatted(
                                plan.dimension(),
                                plan.length(),
                                1000 * plan.stepSeconds(),
                                Numbers.seconds(plan.epochSeconds()),
                                plan.epochs(),
                                plan.wanted());
        return switch (plan.reason()) {
            case FITS -> chosen + " Nothing had to be made smaller.";
            case SMALLER -> chosen + " A larger model would suit the data, but would not get through so many.";
            case TOO_SHORT -> chosen + " Nothing smaller is tried: more time would mostly make it better.";
        };
    }
}
