package dev.vitrine.app.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/** The two scroll bars of a heat map, which show and move what is seen of it. */
final class HeatScrollBars {

    /** How wide a bar is. */
    static final double WIDTH = 12;

    private final HeatViewport viewport;
    private final Runnable scrolled;
    private final ScrollBar across = bar(Orientation.HORIZONTAL);
    private final ScrollBar down = bar(Orientation.VERTICAL);

    /** @param scrolled run when a bar was moved */
    HeatScrollBars(HeatViewport viewport, Runnable scrolled) {
        this.viewport = viewport;
        this.scrolled = scrolled;
        across.valueProperty().addListener((property, before, after) -> scrollTo(after.doubleValue(), viewport.top()));
        down.valueProperty().addListener((property, before, after) -> scrollTo(viewport.left(), after.doubleValue()));
    }

    List<ScrollBar> nodes() {
        return List.of(across, down);
    }

    /** Puts the bars below and beside the cells. */
    void place(double left, double top) {
        double width = viewport.visibleWidth();
        double height = viewport.visibleHeight();
        across.resizeRelocate(left, top + height, width, WIDTH);
        show(across, viewport.contentWidth(), width, viewport.left());
        down.resizeRelocate(left + width, top, WIDTH, height);
        show(down, viewport.contentHeight(), height, viewport.top());
    }

    private static void show(ScrollBar bar, double content, double visible, double value) {
        bar.setVisible(content > visible + 0.5);
        bar.setMax(Math.max(0, content - visible));
        bar.setVisibleAmount(content <= 0 ? 0 : bar.getMax() * visible / content);
        bar.setUnitIncrement(visible / 10);
        bar.setValue(value);
    }

    private void scrollTo(double left, double top) {
        viewport.scrollTo(left, top);
        scrolled.run();
    }

    private static ScrollBar bar(Orientation orientation) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setManaged(false);
        bar.setFocusTraversable(false);
        return bar;
    }
}
