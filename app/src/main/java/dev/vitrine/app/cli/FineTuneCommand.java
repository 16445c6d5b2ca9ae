package dev.vitrine.app.cli;

import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.workspace.operations.FineTuneRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Goes on training from a model on newer interactions. */
@Command(
        name = "fine-tune",
        description =
                "Go on training from a model, on interactions that came in since: newer ones, and late ones of shoppers.")
final class FineTuneCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(names = "--from", required = true, paramLabel = "NAME", description = "A Transformer or a hybrid.")
    private String from;

    @Option(
            names = "--from-workspace",
            paramLabel = "DIR",
            description =
                    "Workspace of another shop that has the model; it may be open elsewhere and stays as it is. The"
                            + " model must read texts (use-text=true), and the titles of both shops must be in one language.")
    private @Nullable Path otherShop;

    @Mixin
    private TrainingArguments training;

    @Option(
            names = "--replay",
            paramLabel = "X",
            description = "Share of older events among those learned from, against forgetting; 0.5 by default.")
    private @Nullable Double replay;

    @Option(names = "--freeze", paramLabel = "N", description = "Keep so many of the lowest layers; 0 by default.")
    private int frozenLayers;

    @Option(
            names = "--shoppers",
            split = ",",
            paramLabel = "ID",
            description = "Learn from these shoppers, whatever the age of their events; from what is newer by default.")
    private List<String> shoppers = List.of();

    @Option(
            names = "--segment",
            paramLabel = "NAME",
            description = "Learn from the shoppers of this segment, whatever the age of their events. See: segments")
    private @Nullable String segment;

    @Option(
            names = "--judgements",
            description = "Learn from votes, thumbs and what was done with shown lists too; a fifth of the shoppers is"
                    + " held out to measure by.")
    private boolean judgements;

    @Override
    public Integer call() {
        FineTuneRequest request = request();
        return new TrainingText(vitrine)
                .run((operation, control, onEpoch, progress) -> operation.run(request, control, onEpoch, progress));
    }

    private FineTuneRequest request() {
        training.check();
        if (replay != null && otherShop != null) {
            throw new IllegalUsage(
                    "--replay cannot be used with --from-workspace: the events of the other shop stay there,"
                            + " and all of this one's are new to its model");
        }
        if (segment != null && !shoppers.isEmpty()) {
            throw new IllegalUsage("--shoppers and --segment cannot be used together");
        }
        double older = replay == null ? FineTuning.DEFAULT_REPLAY : replay;
        if (!(older >= 0 && older < 1) || frozenLayers < 0) {
            throw new IllegalUsage("--replay must be at least 0 and below 1, and --freeze at least 0");
        }
        return new FineTuneRequest(
                from,
                otherShop,
                training.name(),
                training.settings(),
                training.epochs(),
                training.minutes(),
                training.seed(),
                training.threads(),
                training.device(),
                older,
                frozenLayers,
                shoppers,
                segment,
                judgements);
    }
}
