package dev.vitrine.app.control;

import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as colours with a title for each row and column; mouse or arrow keys point at a pair, whose titles stand out.
 *
 * <p>Control or Command with the wheel, or + and -, zoom; 0 shows all again.
 */
public final class HeatMap extends RampedRegion {

    /** Width of titles from which pictures stand beside them. */
    private static final double ROOMY = 120;

    private final ObjectProperty<HeatData> data = new SimpleObjectProperty<>(HeatData.EMPTY);
    private final ObjectProperty<HeatScale> scale = new SimpleObjectProperty<>(HeatScale.LINEAR);
    private final ReadOnlyObjectWrapper<@Nullable HeatCell> pointed = new ReadOnlyObjectWrapper<>();
    private final HeatViewport viewport = new HeatViewport();
    private final HeatImage image = new HeatImage();
    private final Rectangle rowBand = band();
    private final Rectangle columnBand = band();
    private final Pane cells = new Pane(image, rowBand, columnBand);
    private final Rectangle clip = new Rectangle();
    private final HeatMapAxis rowAxis;
    private final HeatMapAxis columnAxis;
    private final HeatScrollBars bars = new HeatScrollBars(viewport, this::requestLayout);
    private float[] places = new float[0];
    private Function<HeatCell, String> reading = cell -> Float.toString(cell.value());

    /** @param pictures of the items that titles stand for */
    public HeatMap(PictureCache pictures) {
        rowAxis = new HeatMapAxis(Side.LEFT, pictures);
        columnAxis = new HeatMapAxis(Side.TOP, pictures);
        getStyleClass().add("heat-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        cells.getStyleClass().add("cells");
        cells.setManaged(false);
        cells.setClip(clip);
        getChildren().addAll(cells, rowAxis, columnAxis);
        getChildren().addAll(bars.nodes());
        data.addListener((property, before, after) -> show(before, after));
        scale.addListener(property -> paint());
        rampProperty().addListener(property -> paint());
        pointed.addListener((property, before, after) -> showPointed(after));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        cells.addEventHandler(MouseEvent.MOUSE_MOVED, this::onMove);
        cells.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        cells.addEventHandler(ScrollEvent.SCROLL, this::onScroll);
    }

    public ObjectProperty<HeatData> dataProperty() {
        return data;
    }

    public ObjectProperty<HeatScale> scaleProperty() {
        return scale;
    }

    /** The pair that is pointed at, or null. */
    public ReadOnlyObjectProperty<@Nullable HeatCell> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /** Says a pair in words, for those who do not see it. */
    public void setReading(Function<HeatCell, String> words) {
        reading = words;
    }

    /** Points at a pair, brought into view; outside of the matrix at none. */
    public void point(int row, int column) {
        HeatData shown = data.get();
        if (!shown.contains(row, column)) {
            pointed.set(null);
            return;
        }
        viewport.reveal(row, column);
        pointed.set(new HeatCell(row, column, shown.values()[row][column]));
        requestLayout();
    }

    /** Changes the size of the cells around the middle of what is seen. */
    public void zoomBy(double factor) {
        zoomAt(factor, viewport.visibleWidth() / 2, viewport.visibleHeight() / 2);
    }

    /** Shows the whole matrix. */
    public void fit() {
        viewport.fit();
        requestLayout();
    }

    private void show(HeatData before, HeatData after) {
        boolean sameSize = before.rows() == after.rows() && before.columns() == after.columns();
        if (!sameSize) {
            viewport.fit();
            viewport.setGrid(after.rows(), after.columns());
        }
        rowAxis.setTitles(after.rowTitles(), after.rowMarks());
        columnAxis.setTitles(after.columnTitles(), after.columnMarks());
        requestLayout();
        HeatCell at = pointed.get();
        if (at != null) {
            point(sameSize ? at.row() : -1, at.column());
        }
        places = scale.get().places(after);
    }

    /** Scale or colours have changed, and nothing of where things lie. */
    private void paint() {
        places = scale.get().places(data.get());
        paintCells();
    }

    private void paintCells() {
        image.paint(
                places,
                data.get().columns(),
                rampProperty().get(),
                viewport.cell(),
                viewport.left(),
                viewport.top(),
                (int) Math.round(viewport.visibleWidth()),
                (int) Math.round(viewport.visibleHeight()));
    }

    private void zoomAt(double factor, double x, double y) {
        viewport.zoomBy(factor, x, y);
        requestLayout();
    }

    private void onMove(MouseEvent event) {
        point(viewport.rowAt(event.getY()), viewport.columnAt(event.getX()));
    }

    private void onScroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoomAt(event.getDeltaY() > 0 ? 1.25 : 0.8, event.getX(), event.getY());
            event.consume();
        } else if (viewport.isZoomed()) {
            viewport.scrollTo(viewport.left() - event.getDeltaX(), viewport.top() - event.getDeltaY());
            requestLayout();
            event.consume();
        }
    }

    private void onKey(KeyEvent event) {
        if (data.get().isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (moves(event.getCode()) || zooms(event)) {
            event.consume();
        }
    }

    private boolean moves(KeyCode code) {
        HeatData shown = data.get();
        HeatCell at = Objects.requireNonNullElseGet(
                pointed.get(), () -> new HeatCell(shown.rows() - 1, shown.columns() - 1, Float.NaN));
        int row = at.row();
        int column = at.column();
        switch (code) {
            case UP -> row--;
            case DOWN -> row++;
            case LEFT -> column--;
            case RIGHT -> column++;
            case HOME -> column = 0;
            case END -> column = shown.columns() - 1;
            case PAGE_UP -> row = 0;
            case PAGE_DOWN -> row = shown.rows() - 1;
            default -> {
                return false;
            }
        }
        point(Math.max(0, Math.min(row, shown.rows() - 1)), Math.max(0, Math.min(column, shown.columns() - 1)));
        return true;
    }

    private boolean zooms(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> zoomBy(1.25);
            case MINUS, SUBTRACT -> zoomBy(0.8);
            case DIGIT0, NUMPAD0 -> fit();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void showPointed(@Nullable HeatCell at) {
        rowAxis.setCurrent(at == null ? -1 : at.row());
        columnAxis.setCurrent(at == null ? -1 : at.column());
        setAccessibleText(at == null ? null : reading.apply(at));
        placeBands();
    }

    private void placeBands() {
        HeatCell at = pointed.get();
        rowBand.setVisible(at != null);
        columnBand.setVisible(at != null);
        if (at != null) {
            double cell = viewport.cell();
            place(rowBand, -1, at.row() * cell - viewport.top(), viewport.visibleWidth() + 2, cell);
            place(columnBand, at.column() * cell - viewport.left(), -1, cell, viewport.visibleHeight() + 2);
        }
    }

    @Override
    protected void layoutChildren() {
        double left = Math.max(90, Math.min(200, getWidth() * 0.24));
        rowAxis.setRoomy(left >= ROOMY);
        columnAxis.setRoomy(left >= ROOMY);
        double titles = Math.max(70, Math.min(130, getHeight() * 0.17));
        double top = titles + columnAxis.marksThickness();
        double overhang = HeatMapAxis.overhang(titles);
        viewport.setSize(
                getWidth() - left - Math.max(HeatScrollBars.WIDTH, overhang), getHeight() - top - HeatScrollBars.WIDTH);
        double width = viewport.visibleWidth();
        double height = viewport.visibleHeight();
        cells.resizeRelocate(left, top, width, height);
        clip.setWidth(width);
        clip.setHeight(height);
        paintCells();
        placeBands();
        rowAxis.resizeRelocate(0, top, left, height);
        rowAxis.place(viewport.cell(), viewport.top(), height);
        columnAxis.resizeRelocate(left, 0, width + overhang, top);
        columnAxis.place(viewport.cell(), viewport.left(), width);
        bars.place(left, top);
    }

    private static void place(Rectangle band, double x, double y, double width, double height) {
        band.setX(x);
        band.setY(y);
        band.setWidth(width);
        band.setHeight(height);
    }

    private static Rectangle band() {
        Rectangle band = new Rectangle();
        band.getStyleClass().add("band");
        band.setManaged(false);
        band.setMouseTransparent(true);
        band.setVisible(false);
        return band;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 560;
    }
}
