package dev.vitrine.app.training;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.training.EpochReport;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart.Data;
import javafx.scene.chart.XYChart.Series;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.util.StringConverter;

/** Loss and NDCG over the epochs, the baselines' NDCG as level lines, and what each line is. */
final class TrainingCurves extends VBox {

    private static final int NAMED_EPOCHS = 10;

    private final TrainingViewModel viewModel;
    private final Messages messages;
    private final LineChart<Number, Number> loss = chart("loss-chart");
    private final LineChart<Number, Number> ndcg = chart("ndcg-chart");
    private final HBox legend = new HBox(24);

    TrainingCurves(TrainingViewModel viewModel, Messages messages) {
        super(4);
        this.viewModel = viewModel;
        this.messages = messages;
        legend.setId("curves-legend");
        legend.getStyleClass().addAll("training-chart", "curves-legend");
        getChildren()
                .addAll(new HBox(16, titled(messages.bind("training.loss"), loss), titled(ndcgTitle(), ndcg)), legend);
        InvalidationListener redraw = change -> draw();
        viewModel.epochs().addListener(redraw);
        viewModel.baselines().addListener(redraw);
        messages.localeProperty().addListener(redraw);
        draw();
    }

    private ObservableStringValue ndcgTitle() {
        return Bindings.when(viewModel.ofSomeProperty())
                .then(messages.bind("training.ndcg.some"))
                .otherwise(messages.bind("training.ndcg"));
    }

    private VBox titled(ObservableStringValue words, LineChart<Number, Number> chart) {
        Label title = new Label();
        title.getStyleClass().add("caption");
        title.textProperty().bind(words);
        chart.accessibleTextProperty().bind(words);
        VBox box = new VBox(title, chart);
        box.setPrefWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /** An epoch ends every second or so at most, so that drawing all of it anew costs little. */
    private void draw() {
        Series<Number, Number> losses = new Series<>();
        Series<Number, Number> gains = new Series<>();
        losses.setName(messages.get("training.curve"));
        gains.setName(losses.getName());
        for (EpochReport report : viewModel.epochs()) {
            losses.getData().add(point(report, report.loss()));
            gains.getData().add(point(report, report.validationNdcg()));
        }
        loss.getData().clear();
        loss.getData().add(losses);
        NumberAxis epochs = scale(loss);
        scale(ndcg);
        ndcg.getData().clear();
        ndcg.getData().add(gains);
        viewModel.baselines().forEach(baseline -> ndcg.getData().add(level(baseline, epochs)));
        legend.getChildren().clear();
        for (int line = 0; line < ndcg.getData().size(); line++) {
            legend.getChildren().add(named(ndcg.getData().get(line).getName(), line));
        }
    }

    /** With a piece of the line as it is drawn. */
    private static Label named(String name, int line) {
        Line piece = new Line(0, 0, 28, 0);
        piece.getStyleClass().addAll("chart-series-line", "default-color" + line);
        Label label = new Label(name, piece);
        label.getStyleClass().add("caption");
        return label;
    }

    /** A line needs two: one epoch by itself is a dot. */
    private Data<Number, Number> point(EpochReport report, double value) {
        Data<Number, Number> point = new Data<>(report.epoch(), value);
        if (viewModel.epochs().size() == 1) {
            point.setNode(new StackPane());
        }
        return point;
    }

    private Series<Number, Number> level(Baseline baseline, NumberAxis epochs) {
        Series<Number, Number> line = new Series<>();
        line.setName(messages.get("model." + baseline.kind().id()));
        line.getData().add(new Data<>(epochs.getLowerBound(), baseline.ndcg()));
        line.getData().add(new Data<>(epochs.getUpperBound(), baseline.ndcg()));
        return line;
    }

    /** Whole epochs from the first to the last, some ten of them named; a single one stands in the middle. */
    private NumberAxis scale(LineChart<Number, Number> chart) {
        int last = viewModel.epochs().size();
        NumberAxis epochs = (NumberAxis) chart.getXAxis();
        epochs.setLowerBound(last > 1 ? 1 : 0);
        epochs.setUpperBound(Math.max(2, last));
        epochs.setTickUnit(Math.max(1, Math.rint(last / (double) NAMED_EPOCHS)));
        epochs.setTickLabelFormatter(new EpochName(last));
        return epochs;
    }

    /** Names the epochs that there were. */
    private static final class EpochName extends StringConverter<Number> {

        private final int last;

        EpochName(int last) {
            this.last = last;
        }

        @Override
        public String toString(Number epoch) {
            return epoch.intValue() < 1 || epoch.intValue() > last ? "" : Integer.toString(epoch.intValue());
        }

        @Override
        public Number fromString(String name) {
            return Integer.valueOf(name);
        }
    }

    private static LineChart<Number, Number> chart(String id) {
        NumberAxis epochs = new NumberAxis();
        epochs.setAutoRanging(false);
        epochs.setMinorTickVisible(false);
        NumberAxis values = new NumberAxis();
        values.setForceZeroInRange(id.startsWith("ndcg"));
        values.setMinorTickVisible(false);
        LineChart<Number, Number> chart = new LineChart<>(epochs, values);
        chart.setId(id);
        chart.getStyleClass().add("training-chart");
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setPrefHeight(180);
        chart.setMinHeight(160);
        return chart;
    }
}
