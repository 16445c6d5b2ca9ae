package dev.vitrine.app.data;

import dev.vitrine.app.chart.PlotView;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.control.WrappedLabel;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.splits.SplitShape;
import dev.vitrine.workspace.splits.SplitShape.PartCount;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is trained on and what is held out: counts, what they mean, and a picture of what falls where. */
public final class SplitPane extends VBox implements DataTabs.Shown {

    private static final List<String> HEADINGS = List.of(
            "data.split.part", "data.column.interactions", "data.tab.shoppers", "data.tab.items", "data.split.use");

    private final Messages messages;
    private final PlotView view;
    private final GridPane counts = new GridPane();
    private final Label verdict = new WrappedLabel();

    public SplitPane(SplitViewModel viewModel, PlotView view, SheetActions sheets, Messages messages) {
        this.messages = messages;
        this.view = view;
        setId("split");
        getStyleClass().add("overview");
        view.setId("split-plots");
        counts.setId("split-counts");
        counts.getStyleClass().add("split-counts");
        counts.getColumnConstraints()
                .setAll(
                        column(HPos.LEFT),
                        column(HPos.RIGHT),
                        column(HPos.RIGHT),
                        column(HPos.RIGHT),
                        column(HPos.LEFT));
        verdict.setId("split-verdict");
        setVgrow(view, Priority.ALWAYS);
        getChildren().addAll(choices(viewModel, sheets), counts, verdict, view);
        viewModel.splitProperty().subscribe(split -> show(viewModel));
        viewModel.busyProperty().subscribe(busy -> show(viewModel));
        messages.localeProperty().addListener(change -> show(viewModel));
        viewModel.plots().pageProperty().subscribe(view::show);
    }

    @Override
    public void shown() {
        view.shown();
    }

    private Node choices(SplitViewModel viewModel, SheetActions sheets) {
        SegmentedChoice<SplitShape.Kind> kind = new SegmentedChoice<>(
                "split-kind",
                List.of(SplitShape.Kind.values()),
                viewModel.kindProperty(),
                value -> messages.bind("data.split." + value.id()));
        Label heldOut = new Label();
        heldOut.getStyleClass().add("muted");
        heldOut.textProperty().bind(messages.bind("data.split.heldOut"));
        SegmentedChoice<Double> share = new SegmentedChoice<>(
                "split-share",
                SplitViewModel.SHARES,
                viewModel.shareProperty(),
                value -> messages.bind("data.split.share", value));
        HBox byTime = new HBox(8, heldOut, share);
        byTime.getStyleClass().add("centred");
        byTime.visibleProperty().bind(viewModel.kindProperty().isEqualTo(SplitShape.Kind.TIME));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(24, kind, byTime, gap, PlotParts.button("save-split", viewModel.plots(), sheets, messages));
        row.getStyleClass().add("centred");
        return row;
    }

    private void show(SplitViewModel viewModel) {
        SplitShape split = viewModel.splitProperty().get();
        counts.getChildren().clear();
        if (split == null) {
            verdict.setText(messages.get(missing(viewModel)));
            return;
        }
        for (int column = 0; column < HEADINGS.size(); column++) {
            counts.add(label(messages.get(HEADINGS.get(column)), "caption"), column, 0);
        }
        split.parts().stream()
                .filter(part -> part.interactions() > 0)
                .forEach(part -> counts.addRow(counts.getRowCount(), row(split.kind(), part)));
        verdict.setText(sentence(split));
    }

    private static String missing(SplitViewModel viewModel) {
        if (viewModel.busyProperty().get()) {
            return "data.looking";
        }
        return viewModel.kindProperty().get() == SplitShape.Kind.TIME ? "data.split.noTimes" : "data.noFindings";
    }

    private Node[] row(SplitShape.Kind kind, PartCount part) {
        String id = part.part().name().toLowerCase(Locale.ROOT);
        Region swatch = new Region();
        swatch.getStyleClass().addAll("split-swatch", "split-" + id);
        HBox name = new HBox(8, swatch, label(messages.get("split.part." + id), "split-part"));
        name.getStyleClass().add("centred");
        NumberFormat format = NumberFormat.getIntegerInstance(messages.locale());
        return new Node[] {
            name,
            label(format.format(part.interactions()), "figure-cell"),
            label(format.format(part.shoppers()), "figure-cell"),
            label(format.format(part.items()), "figure-cell"),
            label(messages.get("data.split." + kind.id() + "." + id), "muted")
        };
    }

    private String sentence(SplitShape split) {
        return messages.get(
                "data.split." + split.kind().id() + ".verdict",
                split.measured(),
                split.unmeasured(),
                split.unseenTargets(),
                split.targets(),
                split.newcomers(),
                day(split.validationFrom()),
                day(split.testFrom()));
    }

    private String day(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(messages.locale())
                        .format(moment.atZone(ZoneOffset.UTC));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static ColumnConstraints column(HPos side) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(side);
        return column;
    }
}
