package dev.vitrine.app.control;

import dev.vitrine.app.i18n.Messages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/** A history at a glance: a bar for each day with events, days to scale, months named; a click goes to the day. */
final class TimeStrip extends Region {

    private static final double BARS = 34;
    private static final double NAMES = 18;
    private static final double BAR_WIDTH = 5;
    private static final double NAME_WIDTH = 56;

    private record Bar(LocalDate day, int events, Rectangle shape) {}

    private final Messages messages;
    private final Consumer<LocalDate> onDay;
    private final Line ground = new Line();
    private List<Bar> bars = List.of();

    TimeStrip(Messages messages, Consumer<LocalDate> onDay) {
        this.messages = messages;
        this.onDay = onDay;
        getStyleClass().add("time-strip");
        ground.getStyleClass().add("ground");
        messages.localeProperty().addListener(property -> requestLayout());
    }

    void show(List<TimelineRow> rows) {
        Map<LocalDate, Integer> counts = new LinkedHashMap<>();
        for (TimelineRow row : rows) {
            if (row.day() != null) {
                counts.merge(row.day(), row.events().size(), Integer::sum);
            }
        }
        bars = counts.entrySet().stream()
                .map(day -> bar(day.getKey(), day.getValue()))
                .toList();
        requestLayout();
    }

    boolean hasDays() {
        return bars.size() > 1;
    }

    private Bar bar(LocalDate day, int events) {
        Rectangle shape = new Rectangle();
        shape.getStyleClass().add("bar");
        shape.setOnMouseClicked(event -> onDay.accept(day));
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .format(day);
        Hint.on(shape, messages.get("timeline.day", date, events));
        return new Bar(day, events, shape);
    }

    @Override
    protected void layoutChildren() {
        getChildren().setAll(ground);
        if (bars.isEmpty()) {
            return;
        }
        LocalDate first = bars.get(0).day();
        LocalDate last = bars.get(bars.size() - 1).day();
        double perDay = (getWidth() - BAR_WIDTH) / Math.max(1, ChronoUnit.DAYS.between(first, last));
        int most = bars.stream().mapToInt(Bar::events).max().orElse(1);
        for (Bar bar : bars) {
            double height = 6 + (BARS - 6) * Math.sqrt((double) bar.events() / most);
            Rectangle shape = bar.shape();
            shape.setX(ChronoUnit.DAYS.between(first, bar.day()) * perDay);
            shape.setY(BARS - height);
            shape.setWidth(BAR_WIDTH);
            shape.setHeight(height);
            getChildren().add(shape);
        }
        ground.setEndX(getWidth());
        ground.setStartY(BARS + 0.5);
        ground.setEndY(BARS + 0.5);
        getChildren().addAll(names(first, last, perDay));
    }

    /** Names of months, or of every second, third ... where they would run into each other. */
    private List<Label> names(LocalDate first, LocalDate last, double perDay) {
        int step = Math.max(1, (int) Math.ceil(NAME_WIDTH / (30 * perDay)));
        DateTimeFormatter format = DateTimeFormatter.ofPattern(messages.get("timeline.month"), messages.locale());
        List<Label> names = new ArrayList<>();
        YearMonth month = YearMonth.from(first).plusMonths(1);
        for (; !month.atDay(1).isAfter(last); month = month.plusMonths(step)) {
            Label name = new Label(format.format(month));
            name.resizeRelocate(ChronoUnit.DAYS.between(first, month.atDay(1)) * perDay, BARS + 2, NAME_WIDTH, NAMES);
            names.add(name);
        }
        return names;
    }

    @Override
    protected double computePrefHeight(double width) {
        return BARS + NAMES;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 300;
    }
}
