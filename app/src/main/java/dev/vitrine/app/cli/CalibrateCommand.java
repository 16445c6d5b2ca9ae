package dev.vitrine.app.cli;

import dev.vitrine.engine.calibration.Calibration;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.CalibrateModel;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Fits how a model's scores become probabilities, and says how far these can be relied on. */
@Command(
        name = "calibrate",
        description = "Fit a model's probabilities of the next purchase; measure how far they can be relied on.")
final class CalibrateCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(names = "--model", required = true, paramLabel = "NAME", description = "Name of the model.")
    private String model;

    /** @param calibration null where the scores say nothing of what is bought */
    record View(String model, @Nullable Calibration calibration) {}

    @Override
    public Integer call() {
        try (Workspace workspace = vitrine.openWorkspace()) {
            View view = new View(
                    model,
                    new CalibrateModel(workspace).run(model, vitrine.progress()).orElse(null));
            vitrine.answer(view, () -> print(view.calibration()));
        }
        return CommandLineProgram.OK;
    }

    private void print(@Nullable Calibration calibration) {
        if (calibration == null) {
            vitrine.print("The scores of this model say nothing of what is bought: it gets no probabilities.");
            return;
        }
        Calibration.Reliability reliability = calibration.reliability();
        vitrine.print("Fitted on the validation purchases of %s. On the first %s of the lists of %s at test:"
                .formatted(
                        Numbers.count(calibration.fittedOn(), "shopper"),
                        Numbers.count(reliability.places(), "place"),
                        Numbers.count(reliability.users(), "shopper")));
        vitrine.print(String.format(
                Locale.ROOT,
                "expected calibration error %.5f, Brier score %.5f",
                reliability.expectedError(),
                reliability.brier()));
        TextTable table = new TextTable("places>", "said>", "bought>");
        reliability
                .bins()
                .forEach(bin -> table.row(
                        bin.count(), Numbers.probability(bin.predicted()), Numbers.probability(bin.observed())));
        vitrine.print(table.toString());
    }
}
