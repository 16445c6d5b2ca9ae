package dev.vitrine.app.attention;

import dev.vitrine.app.control.BehaviourWords;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.Sheet;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.data.SequenceDataset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The history as a vertical timeline, each event with two bars: how much it was looked at, and what it did. */
final class EffectsPane extends VBox {

    private static final double WIDTH = 392;

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
        this.messages = messages;
        getStyleClass().add("effects-pane");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        list.setId("attention-events");
        list.setCellFactory(view -> new EffectCell(pictures, messages, () -> longestGap));
        list.accessibleTextProperty().bind(messages.bind("attention.events"));
        list.getSelectionModel().selectedIndexProperty().addListener((property, before, after) -> {
            if (after.intValue() >= 0) {
                onChosen.accept(after.intValue());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        sheets.offer(
                list,
                this::sheet,
                () -> "effects-" + viewModel.shopperProperty().get() + ".csv");
        getChildren().addAll(new AnswerPane(viewModel, messages), key(), list);
        viewModel.effectsProperty().addListener((property, before, after) -> show(before, after));
        messages.localeProperty().addListener(property -> list.refresh());
        show(List.of(), viewModel.effectsProperty().get());
    }

    private Node key() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox key = new HBox(
                space, entry("attention-key", "attention.key.attention"), entry("effect-key", "attention.key.effect"));
        key.getStyleClass().add("bars-key");
        return key;
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
        int chosen = list.getSelectionModel().getSelectedIndex();
        longestGap = after.stream().mapToLong(EventEffect::gap).max().orElse(0);
        events.setAll(after);
        if (sameHistory) {
            list.getSelectionModel().select(chosen);
        } else if (!after.isEmpty()) {
            list.scrollTo(after.size() - 1);
        }
    }

    private Sheet sheet() {
        List<List<String>> rows = new ArrayList<>();
        for (EventEffect effect : events) {
            rows.add(List.of(
                    Integer.toString(effect.event().position() + 1),
                    effect.event().time() == SequenceDataset.NO_TIME
                            ? ""
                            : Instant.ofEpochMilli(effect.event().time()).toString(),
                    BehaviourWords.of(messages, effect.event().behaviour()),
                    effect.event().item().id(),
                    effect.event().item().title(messages.locale()),
                    Objects.toString(effect.attention(), ""),
                    Float.toString(effect.event().leaveOneOut())));
        }
        return new Sheet(
                Stream.of("position", "time", "behaviour", "item", "title", "attention", "leaveOneOut")
                        .map(column -> messages.get("attention.column." + column))
                        .toList(),
                rows);
    }
}
