package dev.vitrine.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;

/**
 * Events along a line with days to scale, a bar for each in each of several tracks; mouse or arrow keys point at one.
 * Negative bars hang from the middle of their track.
 */
public final class EventBars extends RampedRegion {

    public static final int NONE = -1;

    private static final double SIDE = 12;
    private static final double TITLE = 22;
    private static final double AXIS = 40;
    private static final double NAME_WIDTH = 64;
    private static final double GAP_WIDTH = 56;

    private final ObjectProperty<EventBarData> data = new SimpleObjectProperty<>(EventBarData.EMPTY);
    private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(NONE);
    private final Canvas canvas = new Canvas();
    private final List<Label> words = new ArrayList<>();
    private EventPlaces places = new EventPlaces(new long[0], 1);
    private IntFunction<String> reading = Integer::toString;
    private Function<EventPlaces.Tick, String> tickWords = tick -> tick.month().toString();
    private Function<EventPlaces.Gap, String> gapWords = gap -> Long.toString(gap.days());

    public EventBars() {
        getStyleClass().add("event-bars");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        data.addListener((property, before, after) -> show(before, after));
        rampProperty().addListener(property -> paint());
        pointed.addListener(property -> {
            setAccessibleText(pointed.get() == NONE ? null : reading.apply(pointed.get()));
            paint();
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(places.eventAt(event.getX() - SIDE)));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    public ObjectProperty<EventBarData> dataProperty() {
        return data;
    }

    /** The event that is pointed at; {@link #NONE} for none. */
    public ReadOnlyIntegerProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /**
     * Says things in words.
     *
     * @param event for those who do not see it
     */
    public void setWords(
            IntFunction<String> event, Function<EventPlaces.Tick, String> tick, Function<EventPlaces.Gap, String> gap) {
        reading = event;
        tickWords = tick;
        gapWords = gap;
    }

    /** Points at an event; beyond the first and last at none. */
    public void point(int event) {
        pointed.set(event >= 0 && event < data.get().events() ? event : NONE);
    }

    private void show(EventBarData before, EventBarData after) {
        if (before.events() != after.events()) {
            pointed.set(NONE);
        }
        requestLayout();
    }

    private void onKey(KeyEvent event) {
        int last = data.get().events() - 1;
        int at = pointed.get() == NONE ? last + 1 : pointed.get();
        switch (event.getCode()) {
            case LEFT -> point(Math.max(0, at - 1));
            case RIGHT -> point(Math.min(last, at + 1));
            case HOME -> point(0);
            case END -> point(last);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private double trackHeight() {
        return Math.max(
                20, (getHeight() - AXIS) / Math.max(1, data.get().tracks().size()) - TITLE);
    }

    @Override
    protected void layoutChildren() {
        places = new EventPlaces(data.get().times(), getWidth() - 2 * SIDE);
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        getChildren().removeAll(words);
        words.clear();
        double top = 0;
        for (EventBarData.Track track : data.get().tracks()) {
            say(track.title(), "track", SIDE, top, getWidth() - 2 * SIDE, Pos.CENTER_LEFT);
            top += TITLE + trackHeight();
        }
        for (EventPlaces.Tick tick : places.ticks(NAME_WIDTH)) {
            say(tickWords.apply(tick), "tick", SIDE + tick.x(), top + 20, NAME_WIDTH, Pos.CENTER_LEFT);
        }
        for (EventPlaces.Gap gap : places.gaps(GAP_WIDTH)) {
            say(gapWords.apply(gap), "gap", SIDE + gap.from(), top + 1, gap.to() - gap.from(), Pos.CENTER);
        }
        getChildren().addAll(words);
        paint();
    }

    private void say(String text, String style, double x, double y, double width, Pos alignment) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setManaged(false);
        label.setMouseTransparent(true);
        label.setAlignment(alignment);
        label.resizeRelocate(x, y, width, 18);
        words.add(label);
    }

    private void paint() {
        if (places.events() != data.get().events()) {
            // Colours came before the layout of what is new.
            return;
        }
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double top = 0;
        for (EventBarData.Track track : data.get().tracks()) {
            paintTrack(graphics, track, top + TITLE, trackHeight() - 6);
            top += TITLE + trackHeight();
        }
        if (pointed.get() != NONE && top > 0) {
            graphics.setStroke(colour(1));
            graphics.setLineWidth(0.5);
            double x = SIDE + places.place(pointed.get());
            graphics.strokeLine(x, TITLE - 4, x, top);
        }
        for (EventPlaces.Tick tick : places.ticks(NAME_WIDTH)) {
            graphics.setFill(colour(0.5f));
            graphics.fillRect(SIDE + tick.x(), top + 16, 1, 6);
        }
    }

    private void paintTrack(GraphicsContext graphics, EventBarData.Track track, double top, double height) {
        float largest = 0;
        boolean signed = false;
        for (float value : track.values()) {
            largest = Float.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
            signed |= value < 0;
        }
        double reach = signed ? height / 2 : height;
        double ground = top + reach;
        double width = Math.max(places.barWidth(), track.values().length < 60 ? 5 : 1);
        graphics.setFill(colour(0.35f));
        graphics.fillRect(SIDE, ground, getWidth() - 2 * SIDE, 1);
        for (int event = 0; event < track.values().length; event++) {
            float value = track.values()[event];
            if (!Float.isNaN(value) && value != 0) {
                double length = Math.max(1, reach * Math.abs(value) / largest);
                graphics.setFill(colour(event == pointed.get() ? 1 : 0.72f));
                graphics.fillRect(
                        SIDE + places.place(event) - width / 2, value < 0 ? ground : ground - length, width, length);
            }
        }
    }

    private Color colour(float place) {
        return ColourRamp.colour(rampProperty().get().argb(place));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 480;
    }
}
