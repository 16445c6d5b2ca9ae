package dev.vitrine.app.control;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ShopperEvent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.geometry.Insets;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A day of a timeline: its date, the rail with the gap before it to scale, and its events. */
final class TimelineCell extends ListCell<TimelineRow> {

    private static final double LONGEST_GAP = 72;
    private static final double DATE_WIDTH = 112;
    private static final double SPACE = 8;

    private final PictureCache pictures;
    private final Messages messages;
    private final LongSupplier longestGap;
    private final FrameSteps steps;
    private final Label gap = new Label();
    private final Label date = new Label();
    private final VBox dates = new VBox(date, gap);
    private final TimeRail rail = new TimeRail();
    private final List<EventChip> chips = new ArrayList<>();
    private boolean filled;
    private final FlowPane events = new FlowPane();
    private final HBox content = new HBox(dates, rail, events);

    TimelineCell(PictureCache pictures, Messages messages, LongSupplier longestGap, FrameSteps steps) {
        this.pictures = pictures;
        this.messages = messages;
        this.longestGap = longestGap;
        this.steps = steps;
        getStyleClass().add("timeline-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        gap.getStyleClass().add("gap");
        date.getStyleClass().add("date");
        dates.getStyleClass().add("dates");
        dates.setMinWidth(DATE_WIDTH);
        dates.setMaxWidth(DATE_WIDTH);
        events.getStyleClass().add("events");
        events.setHgap(SPACE);
        events.setVgap(SPACE);
        HBox.setHgrow(events, Priority.ALWAYS);
    }

    @Override
    protected void updateItem(@Nullable TimelineRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        double space = TimeRail.space(row.gap(), longestGap.getAsLong(), LONGEST_GAP);
        rail.place(space, 14);
        gap.setText(row.gap() > 0 ? messages.get("timeline.gap", row.gap()) : "");
        dates.setPadding(new Insets(space, 8, 0, 0));
        date.setText(row.continues() ? "" : heading(row));
        events.setPadding(new Insets(space, 0, SPACE, SPACE));
        filled = false;
        requestLayout();
        setGraphic(content);
    }

    /** The list asks many cells for their height and shows few of them: only those get their chips. */
    @Override
    protected void layoutChildren() {
        TimelineRow row = getItem();
        if (row != null && !filled) {
            filled = true;
            steps.add(this::showEvents);
        }
        super.layoutChildren();
    }

    /** Chips are used again: to dress a new one costs many times what new words do. */
    private void showEvents() {
        TimelineRow row = getItem();
        List<ShopperEvent> shown = row == null ? List.of() : row.events();
        while (chips.size() < shown.size()) {
            chips.add(new EventChip(pictures, messages));
        }
        for (int i = 0; i < shown.size(); i++) {
            chips.get(i).show(shown.get(i));
        }
        List<EventChip> wanted = chips.subList(0, shown.size());
        if (!events.getChildren().equals(wanted)) {
            events.getChildren().setAll(wanted);
        }
    }

    /** The list asks for the height at a width, which a cell does not pass on to what it shows. */
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        double inner = (width < 0 ? getWidth() : width)
                - snappedLeftInset()
                - snappedRightInset()
                - DATE_WIDTH
                - TimeRail.WIDTH
                - SPACE;
        int inLine = (int) Math.max(1, (inner + SPACE) / (EventChip.WIDTH + SPACE));
        int lines = (getItem().events().size() + inLine - 1) / inLine;
        return snappedTopInset()
                + events.getPadding().getTop()
                + lines * (EventChip.HEIGHT + SPACE)
                + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    private String heading(TimelineRow row) {
        LocalDate day = row.day();
        if (day != null) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(messages.locale())
                    .format(day);
        }
        return messages.get(
                "timeline.places", row.first() + 1, row.first() + row.events().size());
    }
}
