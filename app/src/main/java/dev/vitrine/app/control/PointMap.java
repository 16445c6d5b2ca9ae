package dev.vitrine.app.control;

import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;

/** Points in a plane; mouse or arrow keys point at one, a click or Enter chooses it. */
public final class PointMap extends RampedRegion {

    public static final int NONE = -1;

    private static final double REACH = 14;
    private static final double RADIUS = 3;

    private final ObjectProperty<PointData> data = new SimpleObjectProperty<>(PointData.EMPTY);
    private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(NONE);
    private final Canvas canvas = new Canvas();
    private PointFrame frame = new PointFrame(new float[0][], 1, 1);
    private IntFunction<String> reading = Integer::toString;
    private IntConsumer onChosen = point -> {};

    public PointMap() {
        getStyleClass().add("point-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        data.addListener((property, before, after) -> {
            if (before.size() != after.size()) {
                pointed.set(NONE);
            }
            requestLayout();
        });
        rampProperty().addListener(property -> requestLayout());
        pointed.addListener(property -> {
            setAccessibleText(pointed.get() == NONE ? null : reading.apply(pointed.get()));
            paint();
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointed.set(pointAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            requestFocus();
            choose();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    public ObjectProperty<PointData> dataProperty() {
        return data;
    }

    /** The point that is pointed at; {@link #NONE} for none. */
    public ReadOnlyIntegerProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /** Says a point in words, for those who do not see it. */
    public void setReading(IntFunction<String> words) {
        reading = words;
    }

    public void setOnChosen(IntConsumer action) {
        onChosen = action;
    }

    private void choose() {
        if (pointed.get() != NONE) {
            onChosen.accept(pointed.get());
        }
    }

    private int pointAt(double x, double y) {
        int nearest = NONE;
        double least = REACH;
        for (int point = 0; point < data.get().size(); point++) {
            float[] place = data.get().places()[point];
            double distance = Math.hypot(frame.x(place) - x, frame.y(place) - y);
            if (distance < least) {
                least = distance;
                nearest = point;
            }
        }
        return nearest;
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(-1, 0);
            case RIGHT -> move(1, 0);
            case UP -> move(0, -1);
            case DOWN -> move(0, 1);
            case ENTER, SPACE -> choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** To the nearest point that lies more in this direction than beside it. */
    private void move(int right, int down) {
        PointData shown = data.get();
        if (shown.size() == 0) {
            return;
        }
        if (pointed.get() == NONE) {
            pointed.set(shown.path().length > 0 ? shown.path()[shown.path().length - 1] : 0);
            return;
        }
        float[] from = shown.places()[pointed.get()];
        int nearest = pointed.get();
        double least = Double.MAX_VALUE;
        for (int point = 0; point < shown.size(); point++) {
            float[] to = shown.places()[point];
            double along = (to[0] - from[0]) * right + (to[1] - from[1]) * down;
            double beside = Math.abs((to[0] - from[0]) * down) + Math.abs((to[1] - from[1]) * right);
            double distance = along + 2 * beside;
            if (along > 0 && beside <= along && distance < least) {
                least = distance;
                nearest = point;
            }
        }
        pointed.set(nearest);
    }

    @Override
    protected void layoutChildren() {
        frame = new PointFrame(data.get().places(), getWidth(), getHeight());
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private void paint() {
        PointData shown = data.get();
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        ToIntFunction<Float> ramp = colours();
        Color strong = ColourRamp.colour(rampProperty().get().argb(1));
        graphics.setLineWidth(0.8);
        for (int step = 1; step < shown.path().length; step++) {
            float[] from = shown.places()[shown.path()[step - 1]];
            float[] to = shown.places()[shown.path()[step]];
            graphics.setStroke(strong.deriveColor(0, 1, 1, shown.opacity(step)));
            graphics.strokeLine(frame.x(from), frame.y(from), frame.x(to), frame.y(to));
        }
        for (int point = 0; point < shown.size(); point++) {
            graphics.setFill(ColourRamp.colour(shown.colour(point, ramp)));
            dot(graphics, shown.places()[point], RADIUS);
        }
        graphics.setFill(strong);
        for (int point : shown.path()) {
            dot(graphics, shown.places()[point], RADIUS);
        }
        graphics.setStroke(strong);
        graphics.setLineWidth(2);
        for (int point : shown.ringed()) {
            ring(graphics, shown.places()[point], 7);
        }
        if (pointed.get() != NONE && pointed.get() < shown.size()) {
            ring(graphics, shown.places()[pointed.get()], 10);
        }
    }

    private void dot(GraphicsContext graphics, float[] place, double radius) {
        graphics.fillOval(frame.x(place) - radius, frame.y(place) - radius, 2 * radius, 2 * radius);
    }

    private void ring(GraphicsContext graphics, float[] place, double radius) {
        graphics.strokeOval(frame.x(place) - radius, frame.y(place) - radius, 2 * radius, 2 * radius);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 560;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 480;
    }
}
