package dev.vitrine.app.attention;

import dev.vitrine.app.control.BehaviourWords;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.export.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The history, each event with three bars: how much it was looked at, its share by gradients, and what it did. */
final class EffectsPane extends VBox {

    private static final double WIDTH = 392;
    private static final Duration SETTLING = Duration.millis(100);

    private final AttentionViewModel viewModel;
    private final Messages messages;
    private long longestGap;
    private final ObservableList<EventEffect> events = FXCollections.observableArrayList();
    private final ListView<EventEffect> list = new ListView<>(events);

    /** @param onChosen is told the position of the event that is chosen */
    EffectsPane(
            AttentionViewModel viewModel,
            PictureCache pictures,
            SheetActions sheets,
            Messages messages,
            IntConsumer onChosen) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("effects-pane");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        list.setId("attention-events");
        list.setCellFactory(view -> new EffectCell(pictures, messages, () -> longestGap));
        list.accessibleTextProperty().bind(messages.bind("attention.events"));
        list.getSelectionModel().selectedIndexProperty().addListener((property, before, after) -> {
            if (after.intValue() >= 0) {
                onChosen.accept(events.get(after.intValue()).event().position());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        followHeight();
        sheets.offer(list, this::sheet, this::fileName);
        getChildren().addAll(key(), order(sheets), list);
        viewModel.look().effectsProperty().addListener((property, before, after) -> show(before, after));
        viewModel
                .look()
                .orderProperty()
                .addListener(property ->
                        show(List.of(), viewModel.look().effectsProperty().get()));
        messages.localeProperty().addListener(property -> list.refresh());
        show(List.of(), viewModel.look().effectsProperty().get());
    }

    private Node key() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label gradient = entry("gradient-key", "attention.key.gradient");
        gradient.visibleProperty().bind(viewModel.look().effectsProperty().map(EffectsPane::haveGradients));
        gradient.managedProperty().bind(gradient.visibleProperty());
        HBox key = new HBox(
                space,
                entry("attention-key", "attention.key.attention"),
                gradient,
                entry("effect-key", "attention.key.effect"));
        key.getStyleClass().add("bars-key");
        return key;
    }

    private static boolean haveGradients(List<EventEffect> effects) {
        return effects.stream().anyMatch(effect -> effect.event().gradient() != null);
    }

    private Node order(SheetActions sheets) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(
                new SegmentedChoice<>(
                        "attention-order",
                        List.of(EffectOrder.values()),
                        viewModel.look().orderProperty(),
                        value -> messages.bind("attention.order." + value.name().toLowerCase(Locale.ROOT))),
                space,
                sheets.button("effects-save", this::sheet, this::fileName, this::drawing));
        row.getStyleClass().add("order");
        return row;
    }

    private Label entry(String style, String textKey) {
        Region square = new Region();
        square.getStyleClass().addAll("square", style);
        Label label = new Label();
        label.setGraphic(square);
        label.getStyleClass().add("caption");
        label.textProperty().bind(messages.bind(textKey));
        return label;
    }

    private void show(List<EventEffect> before, List<EventEffect> after) {
        boolean sameHistory = before.size() == after.size() && !before.isEmpty();
        EventEffect chosen = list.getSelectionModel().getSelectedItem();
        longestGap = after.stream().mapToLong(EventEffect::gap).max().orElse(0);
        boolean byTime = viewModel.look().orderProperty().get() == EffectOrder.TIME;
        events.setAll(byTime ? after : byDisagreement(after));
        if (sameHistory) {
            select(chosen);
        } else if (!after.isEmpty()) {
            showFirst();
        }
    }

    /** What counts most: the latest event, or where the measures disagree most. */
    private void showFirst() {
        boolean byTime = viewModel.look().orderProperty().get() == EffectOrder.TIME;
        list.scrollTo(byTime ? events.size() - 1 : 0);
    }

    /** The words above take their room after the events are shown. */
    private void followHeight() {
        PauseTransition settled = new PauseTransition(SETTLING);
        settled.setOnFinished(event -> {
            if (list.getSelectionModel().isEmpty() && !events.isEmpty()) {
                showFirst();
            }
        });
        list.heightProperty().addListener(property -> settled.playFromStart());
    }

    private void select(@Nullable EventEffect chosen) {
        events.stream()
                .filter(event -> chosen != null
                        && event.event().position() == chosen.event().position())
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private static List<EventEffect> byDisagreement(List<EventEffect> effects) {
        return effects.stream()
                .map(EventEffect::alone)
                .sorted(Comparator.comparingDouble(EventEffect::disagreement).reversed())
                .toList();
    }

    private String fileName() {
        return "effects-" + viewModel.shopperProperty().get() + ".csv";
    }

    private Drawing drawing() {
        Explained shown = Objects.requireNonNull(viewModel.explainedProperty().get());
        return new EffectsDrawing(
                List.copyOf(events),
                messages,
                new PictureWords(messages)
                        .caption(shown, viewModel.look().sliceProperty().get()));
    }

    private Table sheet() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (EventEffect effect : events) {
            rows.add(Table.row(
                    effect.event().position() + 1,
                    effect.event().time() == SequenceDataset.NO_TIME
                            ? null
                            : Instant.ofEpochMilli(effect.event().time()).toString(),
                    BehaviourWords.of(messages, effect.event().behaviour()),
                    effect.event().item().id(),
                    effect.event().item().title(messages.locale()),
                    effect.attention(),
                    effect.event().gradient(),
                    effect.event().leaveOneOut(),
                    effect.event().rankWithout()));
        }
        return new Table(
                Stream.of(
                                "position",
                                "time",
                                "behaviour",
                                "item",
                                "title",
                                "attention",
                                "gradient",
                                "leaveOneOut",
                                "rankWithout")
                        .map(column -> messages.get("attention.column." + column))
                        .toList(),
                rows);
    }
}
