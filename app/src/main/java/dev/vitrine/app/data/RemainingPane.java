package dev.vitrine.app.data;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.IconButtons;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.cleaning.Size;
import java.text.NumberFormat;
import java.util.function.ToLongFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

/** What remains under the rules in hand, beside those in force, and the ways to keep them or not. */
final class RemainingPane extends VBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final CleaningViewModel viewModel;
    private final Messages messages;
    private final ObservableBooleanValue changed;

    RemainingPane(CleaningViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.changed = viewModel.changedProperty();
        getStyleClass().add("remaining");
        getChildren()
                .addAll(
                        label("clean.remains", "section-title"),
                        figure("interactions", Size::interactions),
                        figure("shoppers", Size::shoppers),
                        figure("items", Size::items),
                        sequences(),
                        space(),
                        history(),
                        button("clean-apply", "clean.apply", viewModel::apply, changed, Styles.ACCENT),
                        button("clean-discard", "clean.discard", viewModel::discard, changed, Styles.FLAT));
        viewModel.countingProperty().subscribe(busy -> pseudoClassStateChanged(STALE, busy));
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.textProperty().bind(messages.bind(key));
        return label;
    }

    private VBox figure(String name, ToLongFunction<Size> part) {
        Label number = new Label();
        number.setId("remains-" + name);
        number.getStyleClass().add("figure");
        number.textProperty()
                .bind(text(count -> format(part.applyAsLong(count.remaining().left()))));
        Label difference = new Label();
        difference.setId("difference-" + name);
        difference.getStyleClass().add("difference");
        difference.textProperty().bind(text(count -> difference(count, part)));
        HBox numbers = new HBox(8, number, difference);
        numbers.setAlignment(Pos.BASELINE_LEFT);
        Label of = new Label();
        of.getStyleClass().add("caption");
        of.textProperty()
                .bind(text(count -> messages.get(
                        "clean.of." + name, part.applyAsLong(count.remaining().stored()))));
        ProgressBar bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> share(viewModel.countProperty().get(), part), viewModel.countProperty()));
        return new VBox(2, numbers, bar, of);
    }

    private static double share(CleaningViewModel.@Nullable Count count, ToLongFunction<Size> part) {
        long stored = count == null ? 0 : part.applyAsLong(count.remaining().stored());
        return count == null || stored == 0
                ? 0
                : (double) part.applyAsLong(count.remaining().left()) / stored;
    }

    /** Against the rules in force; nothing where it is none. */
    private String difference(CleaningViewModel.Count count, ToLongFunction<Size> part) {
        long difference = part.applyAsLong(count.remaining().left())
                - part.applyAsLong(count.inForce().left());
        return difference == 0 ? "" : (difference > 0 ? "+" : "−") + format(Math.abs(difference));
    }

    private Label sequences() {
        Label label = new Label();
        label.setId("remains-sequences");
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        label.textProperty()
                .bind(text(count ->
                        messages.get("clean.sequences", count.remaining().sequenceEvents())));
        return label;
    }

    private static Region space() {
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }

    private HBox history() {
        Button reset = button("clean-reset", "clean.reset", viewModel::reset, isUnusual(), Styles.FLAT);
        HBox.setHgrow(reset, Priority.ALWAYS);
        HBox row = new HBox(
                icon("clean-undo", Material2MZ.UNDO, "clean.undo", viewModel.undoableProperty(), viewModel::undo),
                icon("clean-redo", Material2MZ.REDO, "clean.redo", viewModel.redoableProperty(), viewModel::redo),
                reset);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ObservableBooleanValue isUnusual() {
        return Bindings.createBooleanBinding(
                () -> !viewModel.rulesProperty().get().isUsual(), viewModel.rulesProperty());
    }

    private Button button(String id, String key, Runnable action, ObservableBooleanValue enabled, String style) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMaxWidth(Double.MAX_VALUE);
        button.textProperty().bind(messages.bind(key));
        button.disableProperty().bind(Bindings.not(enabled));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button icon(String id, Ikon icon, String key, ObservableBooleanValue enabled, Runnable action) {
        Button button = IconButtons.of(id, icon, key, messages, action);
        button.disableProperty().bind(Bindings.not(enabled));
        return button;
    }

    /** Words for a count. */
    @FunctionalInterface
    private interface CountWords {
        String of(CleaningViewModel.Count count);
    }

    private ObservableValue<String> text(CountWords words) {
        return Bindings.createStringBinding(
                () -> {
                    CleaningViewModel.Count count = viewModel.countProperty().get();
                    return count == null ? "" : words.of(count);
                },
                viewModel.countProperty(),
                messages.localeProperty());
    }

    private String format(long number) {
        return NumberFormat.getIntegerInstance(messages.locale()).format(number);
    }
}
