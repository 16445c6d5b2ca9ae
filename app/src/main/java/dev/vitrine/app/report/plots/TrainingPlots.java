package dev.vitrine.app.report.plots;

import dev.vitrine.engine.training.EpochReport;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How a model came along, epoch by epoch. */
public final class TrainingPlots {

    private final Figures figures;
    private final Words words;

    public TrainingPlots(PlotColours colours, Words words) {
        this.figures = new Figures(colours);
        this.words = words;
    }

    /** Loss and validation NDCG. */
    public List<Plot> of(String model, List<EpochReport> epochs, int number) {
        int best = epochs.stream()
                .filter(EpochReport::best)
                .mapToInt(EpochReport::epoch)
                .max()
                .orElse(0);
        return List.of(
                plot("loss" + number, "training.loss", "training.lossAxis", model, best, epochs, EpochReport::loss),
                plot(
                        "ndcg" + number,
                        "training.ndcg",
                        "training.ndcgAxis",
                        model,
                        best,
                        epochs,
                        EpochReport::validationNdcg));
    }

    private Plot plot(
            String id,
            String title,
            String axis,
            String model,
            int best,
            List<EpochReport> epochs,
            ToDoubleFunction<EpochReport> value) {
        double[] x = epochs.stream().mapToDouble(EpochReport::epoch).toArray();
        double[] y = epochs.stream().mapToDouble(value).toArray();
        return figures.plot(
                id,
                words.get(title, model, best),
                Chart.Form.CURVE,
                x,
                y,
                words.get("training.epoch"),
                words.get(axis));
    }
}
