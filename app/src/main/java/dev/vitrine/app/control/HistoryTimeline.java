package dev.vitrine.app.control;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ShopperEvent;
import java.time.LocalDate;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A shopper's history: an overview with days to scale, and below it a row for each day with pictures and what was done.
 */
public final class HistoryTimeline extends VBox {

    private final TimeStrip strip;
    private final ListView<TimelineRow> days = new ListView<>();
    private final ObservableList<TimelineRow> rows = FXCollections.observableArrayList();
    private final FrameSteps steps = new FrameSteps();
    private final FrameSteps chips = new FrameSteps();
    private long longestGap;

    public HistoryTimeline(PictureCache pictures, Messages messages) {
        getStyleClass().add("history-timeline");
        strip = new TimeStrip(messages, this::reveal);
        days.setId("timeline");
        days.getStyleClass().add("timeline-days");
        days.setItems(rows);
        days.setCellFactory(list -> new TimelineCell(pictures, messages, () -> longestGap, chips));
        days.accessibleTextProperty().bind(messages.bind("timeline.name"));
        VBox.setVgrow(days, Priority.ALWAYS);
        messages.localeProperty().addListener(property -> days.refresh());
        getChildren().addAll(strip, days);
    }

    /** Shows a history, oldest first, from its end. */
    public void show(List<ShopperEvent> history) {
        List<TimelineRow> shown = TimelineRow.of(history);
        longestGap = TimelineRow.longestGap(shown);
        steps.begin(List.of(() -> showStrip(shown), () -> showRows(shown)));
    }

    private void showStrip(List<TimelineRow> shown) {
        strip.show(shown);
        strip.setVisible(strip.hasDays());
        strip.setManaged(strip.hasDays());
    }

    private void showRows(List<TimelineRow> shown) {
        rows.setAll(shown);
        if (!rows.isEmpty()) {
            days.scrollTo(rows.size() - 1);
        }
    }

    private void reveal(LocalDate day) {
        for (int i = 0; i < rows.size(); i++) {
            if (day.equals(rows.get(i).day())) {
                days.getSelectionModel().select(i);
                days.scrollTo(i);
                return;
            }
        }
    }
}
