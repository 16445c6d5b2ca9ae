package dev.vitrine.app.comparison;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A few bars without an axis: one behind the other along a line, or side by side and of different height. */
final class BarStrip extends Pane {

    private static final double HEIGHT = 16;
    private static final double THICKNESS = 8;
    private static final double GAP = 1;

    private final Orientation growing;
    private double[] values = {};

    private BarStrip(Orientation growing, int bars) {
        this.growing = growing;
        getStyleClass().add("bar-strip");
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        for (int bar = 1; bar <= bars; bar++) {
            Region region = new Region();
            region.getStyleClass().addAll("bar", growing == Orientation.HORIZONTAL ? "series-" + bar : "series-1");
            getChildren().add(region);
        }
    }

    /** @return values are parts of the width and add up to 1 at most */
    static BarStrip lengths(int bars) {
        return new BarStrip(Orientation.HORIZONTAL, bars);
    }

    /** @return values are parts of the height, 1 at most */
    static BarStrip heights(int bars) {
        return new BarStrip(Orientation.VERTICAL, bars);
    }

    void show(double... shown) {
        values = shown.clone();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int bar = 0; bar < getChildren().size(); bar++) {
            double value = bar < values.length ? values[bar] : 0;
            boolean lying = growing == Orientation.HORIZONTAL;
            double width =
                    lying ? value * getWidth() : getWidth() / getChildren().size();
            double height = lying ? THICKNESS : value * HEIGHT;
            double y = lying ? (HEIGHT - THICKNESS) / 2 : HEIGHT - height;
            getChildren().get(bar).resizeRelocate(x, y, Math.max(0, width - GAP), height);
            x += width;
        }
    }
}
