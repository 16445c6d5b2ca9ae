package dev.vitrine.app.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** The line along a vertical timeline, with a dot where an event is and free space above it in proportion to the gap. */
public final class TimeRail extends Region {

    public static final double WIDTH = 16;

    private final Line line = new Line();
    private final Circle dot = new Circle(4);
    private double gap;
    private double dotFromTop = 12;

    public TimeRail() {
        getStyleClass().add("time-rail");
        line.getStyleClass().add("rail");
        dot.getStyleClass().add("dot");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        getChildren().addAll(line, dot);
    }

    /**
     * @param newGap free space above
     * @param newDotFromTop of the rest
     */
    public void place(double newGap, double newDotFromTop) {
        gap = newGap;
        dotFromTop = newDotFromTop;
        requestLayout();
    }

    /** The space that a gap takes where the longest one takes {@code longest} pixels. */
    public static double space(long days, long longestDays, double longest) {
        return longestDays <= 0 ? 0 : longest * days / longestDays;
    }

    @Override
    protected void layoutChildren() {
        double middle = getWidth() / 2;
        line.setStartX(middle);
        line.setEndX(middle);
        line.setStartY(0);
        line.setEndY(getHeight());
        dot.setCenterX(middle);
        dot.setCenterY(gap + dotFromTop);
    }
}
