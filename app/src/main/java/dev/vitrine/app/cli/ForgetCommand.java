package dev.vitrine.app.cli;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.ForgetShopper;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Erases a shopper from the workspace. */
@Command(name = "forget", description = "Erase all that the workspace knows of a shopper, for good.")
final class ForgetCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(names = "--shopper", required = true, paramLabel = "ID", description = "Id of the shopper.")
    private String shopper;

    @Option(names = "--dry-run", description = "Only say what would go.")
    private boolean dry;

    @Override
    public Integer call() {
        try (Workspace workspace = vitrine.openWorkspace()) {
            ForgetShopper operation = new ForgetShopper(workspace);
            if (dry) {
                ForgetShopper.Outlook outlook = operation.outlook(shopper);
                vitrine.answer(outlook, () -> print(outlook));
            } else {
                ForgetShopper.Result result = operation.run(new ForgetShopper.Request(shopper), vitrine.progress());
                vitrine.answer(result, () -> print(result));
            }
        }
        return CommandLineProgram.OK;
    }

    private void print(ForgetShopper.Outlook outlook) {
        vitrine.print("There are %s interactions and %s judgements of shopper %s."
                .formatted(
                        Numbers.count(outlook.interactions()), Numbers.count(outlook.judgements()), outlook.shopper()));
        printModels(outlook.models());
        printInterrupted("Would be given up", outlook.interrupted());
    }

    private void print(ForgetShopper.Result result) {
        vitrine.print(
                "Erased shopper %s: %s interactions, %s judgements, the text of %s rejected rows, %s personas, %s rules."
                        .formatted(
                                result.shopper(),
                                Numbers.count(result.interactions()),
                                Numbers.count(result.judgements()),
                                Numbers.count(result.rejections()),
                                Numbers.count(result.personas()),
                                Numbers.count(result.rules())));
        printModels(result.models());
        printInterrupted("Given up", result.interrupted());
    }

    private void printModels(List<String> models) {
        vitrine.print(
                models.isEmpty()
                        ? "No model was trained while the data were there."
                        : "Trained while the data were there: %s. Train them anew to be rid of what they learned."
                                .formatted(String.join(", ", models)));
    }

    private void printInterrupted(String what, List<String> trainings) {
        if (!trainings.isEmpty()) {
            vitrine.print("%s, since their copy of the events holds the shopper's: interrupted trainings %s."
                    .formatted(what, String.join(", ", trainings)));
        }
    }
}
