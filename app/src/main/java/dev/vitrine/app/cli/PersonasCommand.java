package dev.vitrine.app.cli;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.ComparePersonas;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs the personas as a set of test shoppers. */
@Command(
        name = "personas",
        description =
                "Make a model's lists for all personas kept in the window, and say what changed since another model.")
final class PersonasCommand implements Callable<Integer> {

    /** Length of lists where none is asked for. */
    static final int TOP = 10;

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(names = "--model", paramLabel = "NAME", description = "Name of the model; the newest by default.")
    private @Nullable String model;

    @Option(
            names = "--since",
            paramLabel = "NAME",
            description = "The model to compare with; by default the one it was tuned from, else the last before it.")
    private @Nullable String since;

    @Option(
            names = "--top",
            defaultValue = "10",
            paramLabel = "N",
            description = "Length of the lists; ${DEFAULT-VALUE} by default.")
    private int top;

    @Override
    public Integer call() {
        if (top < 1) {
            throw new IllegalUsage("--top must be above 0");
        }
        try (Workspace workspace = vitrine.openWorkspace()) {
            ComparePersonas.Result result = new ComparePersonas(workspace)
                    .run(new ComparePersonas.Request(model, since, top), vitrine.progress());
            vitrine.answer(result, () -> new PersonasText(vitrine).print(result));
        }
        return CommandLineProgram.OK;
    }
}
