package dev.vitrine.app.control;

/** Which part of a grid of square cells is seen, and how large; knows no nodes. */
final class HeatViewport {

    private static final double LARGEST_CELL = 64;
    private static final double SMALLEST_WHOLE_CELL = 12;
    /** A short history should not blow up to tiles. */
    private static final double LARGEST_FITTED_CELL = 40;

    private int rows;
    private int columns;
    private double width;
    private double height;
    private double zoom = 1;
    private double left;
    private double top;

    void setGrid(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        clamp();
    }

    void setSize(double width, double height) {
        this.width = Math.max(0, width);
        this.height = Math.max(0, height);
        clamp();
    }

    /** The edge of a cell in pixels; whole where the rest is small beside it, so that all cells look alike. */
    double cell() {
        double cell = Math.min(LARGEST_CELL, fitted() * zoom);
        return cell < SMALLEST_WHOLE_CELL ? cell : Math.floor(cell);
    }

    double left() {
        return left;
    }

    double top() {
        return top;
    }

    double contentWidth() {
        return cell() * columns;
    }

    double contentHeight() {
        return cell() * rows;
    }

    double visibleWidth() {
        return Math.min(width, contentWidth());
    }

    double visibleHeight() {
        return Math.min(height, contentHeight());
    }

    boolean isZoomed() {
        return zoom > 1;
    }

    /** The column under a point of the viewport; may lie outside of the grid. */
    int columnAt(double x) {
        return (int) Math.floor((x + left) / cell());
    }

    int rowAt(double y) {
        return (int) Math.floor((y + top) / cell());
    }

    void scrollTo(double newLeft, double newTop) {
        left = newLeft;
        top = newTop;
        clamp();
    }

    /** Changes the size of cells and keeps what is under the point where it is. */
    void zoomBy(double factor, double x, double y) {
        double gridX = (x + left) / cell();
        double gridY = (y + top) / cell();
        zoom = Math.max(1, Math.min(zoom * factor, LARGEST_CELL / fitted()));
        scrollTo(gridX * cell() - x, gridY * cell() - y);
    }

    void fit() {
        zoom = 1;
        clamp();
    }

    /** Scrolls as little as is needed to see a cell whole. */
    void reveal(int row, int column) {
        scrollTo(nearest(left, column, visibleWidth()), nearest(top, row, visibleHeight()));
    }

    private double nearest(double from, int index, double extent) {
        double start = index * cell();
        return Math.max(start + cell() - extent, Math.min(from, start));
    }

    private double fitted() {
        if (rows == 0 || columns == 0) {
            return 1;
        }
        return Math.max(0.5, Math.min(LARGEST_FITTED_CELL, Math.min(width / columns, height / rows)));
    }

    private void clamp() {
        zoom = Math.max(1, Math.min(zoom, LARGEST_CELL / fitted()));
        left = Math.max(0, Math.min(left, contentWidth() - width));
        top = Math.max(0, Math.min(top, contentHeight() - height));
    }
}
