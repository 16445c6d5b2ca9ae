package dev.vitrine.app.cli;

import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.EvaluateModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures models on what was held out. */
@Command(name = "evaluate", description = "Measure models on each shopper's held-out event.")
final class EvaluateCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(names = "--models", split = ",", paramLabel = "NAME", description = "Models; all by default.")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--split",
            defaultValue = "last",
            converter = SplitConverter.class,
            paramLabel = "last|validation",
            description = "Which event is held out; ${DEFAULT-VALUE} by default.")
    private Split split;

    @Option(
            names = "--cut",
            split = ",",
            defaultValue = "10",
            paramLabel = "K",
            description = "Cut-offs of the metrics; ${DEFAULT-VALUE} by default.")
    private List<Integer> cuts;

    @Option(
            names = "--seen",
            defaultValue = "masked",
            paramLabel = "masked|kept",
            description = "Whether a shopper's items may be recommended again; ${DEFAULT-VALUE} by default.")
    private SeenItems seen;

    @Option(
            names = "--lists",
            paramLabel = "FILE.csv",
            description = "Write the lists that were scored: model,shopper,rank,item,score.")
    private @Nullable Path lists;

    @Mixin
    private SegmentArgument segment;

    @Override
    public Integer call() {
        if (cuts.stream().anyMatch(cut -> cut < 1)) {
            throw new IllegalUsage("--cut wants numbers above 0");
        }
        List<Integer> ascending = cuts.stream().distinct().sorted().toList();
        try (Workspace workspace = vitrine.openWorkspace()) {
            EvaluateModels.Result result = new EvaluateModels(workspace)
                    .run(
                            new EvaluateModels.Request(models, split, ascending, seen, lists, segment.in(workspace)),
                            vitrine.progress());
            vitrine.answer(result, () -> EvaluationText.of(result).forEach(vitrine::print));
        }
        return CommandLineProgram.OK;
    }
}
