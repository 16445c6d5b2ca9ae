package dev.vitrine.app.attention;

import dev.vitrine.app.control.HeatCell;
import dev.vitrine.app.control.HeatData;
import dev.vitrine.app.control.HeatLegend;
import dev.vitrine.app.control.HeatMap;
import dev.vitrine.app.control.HeatScale;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.export.Table;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Two models or two shoppers: the difference of their attention, or both maps, and their effects side by side. */
final class ComparePane extends PicturePane {

    /** How the two maps are shown. */
    enum Way {
        DIFFERENCE,
        BOTH
    }

    private final OtherViewModel viewModel;
    private final AttentionViewModel attention;
    private final Messages messages;
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.DIFFERENCE);
    private final ObjectProperty<HeatData> difference = new SimpleObjectProperty<>(HeatData.EMPTY);
    private final HeatMap map;
    private final HeatMap before;
    private final HeatMap after;
    private final ComparedTable table;

    ComparePane(AttentionViewModel attention, PictureCache pictures, SheetActions sheets, Messages messages) {
        super(attention, sheets, messages);
        this.attention = attention;
        this.viewModel = attention.other();
        this.messages = messages;
        table = new ComparedTable(messages);
        map = new HeatMap(pictures);
        before = new HeatMap(pictures);
        after = new HeatMap(pictures);
        viewModel.inFrontProperty().bind(visibleProperty());
        map.setId("compare-difference");
        map.getStyleClass().add("diverging");
        map.scaleProperty().set(HeatScale.DIVERGING);
        map.dataProperty().bind(difference);
        map.setReading(this::reading);
        before.setId("compare-before");
        after.setId("compare-after");
        before.scaleProperty().bind(attention.look().scaleProperty());
        after.scaleProperty().bind(attention.look().scaleProperty());
        sheets.offer(table, () -> sheetOfEffects(), () -> "compared-effects.csv");
        VBox both = new VBox(8, maps(), table);
        VBox.setVgrow(table, Priority.SOMETIMES);
        build(
                both,
                reading(
                        "compare-reading",
                        Bindings.createStringBinding(
                                this::below,
                                map.pointedProperty(),
                                viewModel.comparedProperty(),
                                viewModel.problemProperty(),
                                way,
                                messages.localeProperty()),
                        legends()),
                new OtherChooser(attention, messages),
                new HeadChooser("compare", attention, messages),
                new SegmentedChoice<>(
                        "compare-way",
                        List.of(Way.values()),
                        way,
                        value -> messages.bind(
                                "attention.compare." + value.name().toLowerCase(Locale.ROOT))),
                sheets.partsButton("compare-save", this::parts));
        viewModel.comparedProperty().subscribe(this::show);
        messages.localeProperty()
                .addListener(property -> show(viewModel.comparedProperty().get()));
    }

    /** What the colours mean: of the difference, or of both maps alike. */
    private Region legends() {
        HeatLegend differences = new HeatLegend();
        differences.getStyleClass().add("diverging");
        differences.explain(map.scaleProperty(), difference.map(HeatData::values));
        differences.visibleProperty().bind(map.visibleProperty());
        HeatLegend weights = new HeatLegend();
        weights.explain(before.scaleProperty(), before.dataProperty().map(HeatData::coloured));
        weights.visibleProperty().bind(map.visibleProperty().not());
        StackPane legends = new StackPane(differences, weights);
        legends.visibleProperty()
                .bind(viewModel.comparedProperty().map(Compared::hasAttention).orElse(false));
        return legends;
    }

    private Node maps() {
        HBox pair = new HBox(16, named(before, true), named(after, false));
        pair.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> way.get() == Way.BOTH || difference.get().isEmpty(), way, difference));
        map.visibleProperty().bind(pair.visibleProperty().not());
        StackPane maps = new StackPane(pair, map);
        maps.setMinHeight(0);
        maps.visibleProperty()
                .bind(viewModel.comparedProperty().map(Compared::hasAttention).orElse(false));
        maps.managedProperty().bind(maps.visibleProperty());
        VBox.setVgrow(maps, Priority.ALWAYS);
        return maps;
    }

    private Node named(HeatMap half, boolean first) {
        Label name = new Label();
        name.getStyleClass().add("muted");
        name.textProperty()
                .bind(viewModel.comparedProperty().map(compared -> name(first ? compared.first() : compared.second())));
        VBox.setVgrow(half, Priority.ALWAYS);
        VBox box = new VBox(4, name, half);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void show(@Nullable Compared compared) {
        difference.set(compared == null ? HeatData.EMPTY : compared.difference(messages.locale()));
        HeatData first = compared == null ? HeatData.EMPTY : compared.map(compared.first(), messages.locale());
        HeatData second = compared == null ? HeatData.EMPTY : compared.map(compared.second(), messages.locale());
        before.dataProperty().set(first.colouredLike(second));
        after.dataProperty().set(second.colouredLike(first));
        table.show(compared);
    }

    private String name(Explained explained) {
        return messages.get(
                "attention.compare.of",
                explained.model(),
                explained.shopper(),
                explained.result().rank());
    }

    private String below() {
        Compared compared = viewModel.comparedProperty().get();
        if (viewModel.problemProperty().get() != null) {
            return viewModel.problemWords();
        }
        if (compared == null) {
            return messages.get("attention.compare.hint");
        }
        HeatCell cell = map.pointedProperty().get();
        if (cell != null && map.isVisible() && !Float.isNaN(cell.value())) {
            return reading(cell);
        }
        String ranks = messages.get("attention.compare.ranks", name(compared.first()), name(compared.second()));
        if (!compared.hasAttention()) {
            return messages.get("attention.compare.noAttention", ranks);
        }
        if (!compared.ofSameEvents()) {
            return messages.get("attention.compare.otherEvents", ranks);
        }
        return messages.get(way.get() == Way.BOTH ? "attention.compare.alike" : "attention.compare.same", ranks);
    }

    private String reading(HeatCell cell) {
        return messages.get(
                "attention.compare.cell",
                difference.get().rowTitles().get(cell.row()),
                cell.row() + 1,
                difference.get().columnTitles().get(cell.column()),
                cell.column() + 1,
                cell.value());
    }

    private List<SheetActions.Part> parts() {
        if (viewModel.comparedProperty().get() == null) {
            return List.of();
        }
        return List.of(
                new SheetActions.Part(
                        messages.get("attention.compare.maps"), "compared-attention.csv", sheet(), drawing()),
                new SheetActions.Part(
                        messages.get("attention.compare.effects"),
                        "compared-effects.csv",
                        sheetOfEffects(),
                        new ComparedDrawing(compared().rows(), messages, caption())));
    }

    private Compared compared() {
        return Objects.requireNonNull(viewModel.comparedProperty().get());
    }

    private String caption() {
        return messages.get(
                "attention.compare.ranks",
                name(compared().first()),
                name(compared().second()));
    }

    @Override
    String name() {
        return "compared-attention";
    }

    @Override
    Drawing drawing() {
        if (map.isVisible()) {
            return new MapDrawing(difference.get(), HeatScale.DIVERGING, map.colours(), caption());
        }
        HeatScale scale = attention.look().scaleProperty().get();
        return new SideBySide(
                new MapDrawing(
                        before.dataProperty().get(),
                        scale,
                        before.colours(),
                        name(compared().first())),
                new MapDrawing(
                        after.dataProperty().get(),
                        scale,
                        after.colours(),
                        name(compared().second())));
    }

    /** Every pair of events that is drawn: with its difference, or of both maps; without attention, what events did. */
    @Override
    Table sheet() {
        Compared compared = viewModel.comparedProperty().get();
        if (compared == null || !compared.hasAttention()) {
            return sheetOfEffects();
        }
        return map.isVisible()
                ? new WeightSheet(messages).of(difference.get())
                : new WeightSheet(messages)
                        .of(
                                name(compared.first()),
                                before.dataProperty().get(),
                                name(compared.second()),
                                after.dataProperty().get());
    }

    private Table sheetOfEffects() {
        Compared compared = viewModel.comparedProperty().get();
        return new ComparedSheet(messages).of(compared == null ? List.of() : compared.rows());
    }
}
