package dev.vitrine.app.cli;

import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.workspace.operations.FineTuneRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Goes on training from a model on newer interactions. */
@Command(name = "fine-tune", description = "Go on training from a model, on interactions newer than it knows.")
final class FineTuneCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(names = "--from", required = true, paramLabel = "NAME", description = "A Transformer or a hybrid.")
    private String from;

    @Mixin
    private TrainingArguments training;

    @Option(
            names = "--replay",
            paramLabel = "X",
            description = "Share of older sequences among those trained on, against forgetting; 0.2 by default.")
    private double replay = FineTuning.DEFAULT_REPLAY;

    @Option(names = "--freeze", paramLabel = "N", description = "Keep so many of the lowest layers; 0 by default.")
    private int frozenLayers;

    @Option(
            names = "--shoppers",
            split = ",",
            paramLabel = "ID",
            description = "Learn from these shoppers, whatever the age of their events; from what is newer by default.")
    private List<String> shoppers = List.of();

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
        if (!(replay >= 0 && replay < 1) || frozenLayers < 0) {
            throw new IllegalUsage("--replay must be at least 0 and below 1, and --freeze at least 0");
        }
        return new FineTuneRequest(
                from,
                training.name(),
                training.settings(),
                training.epochs(),
                training.minutes(),
                training.seed(),
                training.threads(),
                training.device(),
                replay,
                frozenLayers,
                shoppers,
                judgements);
    }
}
