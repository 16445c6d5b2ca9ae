package dev.vitrine.app.cli;

import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.workspace.operations.TrainModel;

/** A training as lines of text: each epoch on a terminal, and what it came to. */
record TrainingText(VitrineCommand vitrine) {

    void epochEnded(EpochReport epoch) {
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

    void print(TrainModel.Result result) {
        vitrine.print("%s is ready after %s.".formatted(result.name(), Numbers.seconds(result.seconds())));
        TextTable table = new TextTable("", ">");
        if (result.epochs() > 0) {
            table.row("epochs", result.epochs()).row("best epoch", result.bestEpoch());
        }
        table.row("seed", result.seed());
        result.validation().forEach((metric, value) -> table.row("validation " + metric, Numbers.metric(value)));
        vitrine.print(table.toString());
        if (result.newerData()) {
            vitrine.print(
                    "Data were imported while it trained: it knows what was there before. Train again for the rest.");
        }
    }
}
