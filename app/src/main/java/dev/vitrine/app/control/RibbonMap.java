package dev.vitrine.app.control;

import dev.vitrine.app.control.RibbonEnd.Side;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as ribbons: what looks on the left, what is looked at on the right, a line for each weight between them.
 *
 * <p>Items are pointed at by mouse or arrow keys and chosen by click or space bar, several of one side together; Escape
 * lets go. Control or Command with the wheel, or + and -, zoom; 0 shows all again.
 */
public final class RibbonMap extends RampedRegion {

    private static final double BAR = 12;

    private final ObjectProperty<HeatData> data = new SimpleObjectProperty<>(HeatData.EMPTY);
    private final ObjectProperty<HeatScale> scale = new SimpleObjectProperty<>(HeatScale.LINEAR);
    private final DoubleProperty threshold = new SimpleDoubleProperty();
    private final ObjectProperty<RibbonChoice> choice = new SimpleObjectProperty<>(RibbonChoice.NONE);
    private final ReadOnlyObjectWrapper<@Nullable RibbonEnd> pointed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RibbonLines> lines =
            new ReadOnlyObjectWrapper<>(RibbonLines.of(HeatData.EMPTY, HeatScale.LINEAR, RibbonChoice.NONE, 0));
    private final HeatViewport viewport = new HeatViewport();
    private final RibbonCanvas canvas = new RibbonCanvas();
    private final HeatMapAxis looking;
    private final HeatMapAxis seen;
    private final RibbonBands bands = new RibbonBands();
    private final ScrollBar down = new ScrollBar();
    private Function<RibbonEnd, String> reading = end -> Integer.toString(end.index());

    /** @param pictures of the items that titles stand for */
    public RibbonMap(PictureCache pictures) {
        looking = new HeatMapAxis(javafx.geometry.Side.LEFT, pictures);
        seen = new HeatMapAxis(javafx.geometry.Side.RIGHT, pictures);
        getStyleClass().add("ribbon-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        down.setOrientation(Orientation.VERTICAL);
        down.setManaged(false);
        down.setFocusTraversable(false);
        down.valueProperty().addListener((property, before, after) -> {
            viewport.scrollTo(0, after.doubleValue());
            requestLayout();
        });
        getChildren().addAll(bands, canvas, looking, seen, down);
        data.addListener((property, before, after) -> show(before, after));
        scale.addListener(property -> change());
        threshold.addListener(property -> change());
        choice.addListener(property -> change());
        rampProperty().addListener(property -> paint());
        pointed.addListener((property, before, after) -> showPointed(after));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointed.set(endAt(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointed.set(null));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        addEventHandler(ScrollEvent.SCROLL, this::onScroll);
    }

    public ObjectProperty<HeatData> dataProperty() {
        return data;
    }

    public ObjectProperty<HeatScale> scaleProperty() {
        return scale;
    }

    /** Share of the largest weight below which no ribbon is drawn, 0 to 1. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** What is looked at together; ribbons of others are not drawn. */
    public ObjectProperty<RibbonChoice> choiceProperty() {
        return choice;
    }

    /** The item that is pointed at, or null; while nothing is chosen only its ribbons are drawn. */
    public ReadOnlyObjectProperty<@Nullable RibbonEnd> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /** What is drawn. */
    public ReadOnlyObjectProperty<RibbonLines> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Says an item in words, for those who do not see it. */
    public void setReading(Function<RibbonEnd, String> words) {
        reading = words;
    }

    /** Points at an item, brought into view; beyond the matrix at none. */
    public void point(Side side, int index) {
        if (index < 0 || index >= count(side)) {
            pointed.set(null);
            return;
        }
        viewport.reveal(index, 0);
        pointed.set(new RibbonEnd(side, index));
        requestLayout();
    }

    public void zoomBy(double factor) {
        zoomAt(factor, viewport.visibleHeight() / 2);
    }

    /** Shows all items. */
    public void fit() {
        viewport.fit();
        requestLayout();
    }

    private int count(Side side) {
        return side == Side.LOOKING ? data.get().rows() : data.get().columns();
    }

    private void show(HeatData before, HeatData after) {
        boolean same = before.rowTitles().equals(after.rowTitles())
                && before.columnTitles().equals(after.columnTitles());
        looking.setTitles(after.rowTitles(), after.rowMarks());
        seen.setTitles(after.columnTitles(), after.columnMarks());
        if (!same) {
            viewport.fit();
            viewport.setGrid(Math.max(after.rows(), after.columns()), 1);
            pointed.set(null);
            choice.set(RibbonChoice.NONE);
        }
        change();
        requestLayout();
    }

    private void change() {
        lines.set(RibbonLines.of(data.get(), scale.get(), drawn(), threshold.get()));
        paint();
    }

    private RibbonChoice drawn() {
        RibbonEnd end = pointed.get();
        return end != null && choice.get().isEmpty() ? RibbonChoice.of(end) : choice.get();
    }

    private void paint() {
        RibbonChoice drawn = drawn();
        canvas.paint(lines.get(), drawn, drawn.sums(data.get()), rampProperty().get(), viewport);
        bands.show(choice.get(), pointed.get(), viewport, looking, seen);
    }

    private void showPointed(@Nullable RibbonEnd end) {
        looking.setCurrent(end != null && end.side() == Side.LOOKING ? end.index() : -1);
        seen.setCurrent(end != null && end.side() == Side.SEEN ? end.index() : -1);
        setAccessibleText(end == null ? null : reading.apply(end));
        if (choice.get().isEmpty()) {
            change();
        } else {
            paint();
        }
    }

    private @Nullable RibbonEnd endAt(MouseEvent event) {
        Side side = event.getX() < getWidth() / 2 ? Side.LOOKING : Side.SEEN;
        int index = viewport.rowAt(event.getY());
        boolean overName = event.getX() < looking.getWidth() + RibbonCanvas.SUMS
                || event.getX() > seen.getLayoutX() - RibbonCanvas.SUMS;
        return overName && index >= 0 && index < count(side) ? new RibbonEnd(side, index) : null;
    }

    private void onClick(MouseEvent event) {
        requestFocus();
        RibbonEnd end = endAt(event);
        if (end != null && event.isStillSincePress()) {
            choice.set(choice.get().toggled(end));
        }
    }

    private void onScroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoomAt(event.getDeltaY() > 0 ? 1.25 : 0.8, event.getY());
            event.consume();
        } else if (viewport.isZoomed()) {
            viewport.scrollTo(0, viewport.top() - event.getDeltaY());
            requestLayout();
            event.consume();
        }
    }

    private void zoomAt(double factor, double y) {
        viewport.zoomBy(factor, 0, y);
        requestLayout();
    }

    private void onKey(KeyEvent event) {
        if (data.get().isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (moves(event.getCode()) || chooses(event.getCode()) || zooms(event.getCode())) {
            event.consume();
        }
    }

    private boolean moves(KeyCode code) {
        RibbonEnd at = pointed.get();
        Side side = at == null ? Side.LOOKING : at.side();
        int index = at == null ? count(side) - 1 : at.index();
        switch (code) {
            case UP -> index--;
            case DOWN -> index++;
            case LEFT -> side = Side.LOOKING;
            case RIGHT -> side = Side.SEEN;
            case HOME -> index = 0;
            case END -> index = count(side) - 1;
            default -> {
                return false;
            }
        }
        point(side, Math.max(0, Math.min(index, count(side) - 1)));
        return true;
    }

    private boolean chooses(KeyCode code) {
        RibbonEnd at = pointed.get();
        if (code == KeyCode.ESCAPE && !choice.get().isEmpty()) {
            choice.set(RibbonChoice.NONE);
            return true;
        }
        if (code == KeyCode.SPACE && at != null) {
            choice.set(choice.get().toggled(at));
            return true;
        }
        return false;
    }

    private boolean zooms(KeyCode code) {
        switch (code) {
            case PLUS, EQUALS, ADD -> zoomBy(1.25);
            case MINUS, SUBTRACT -> zoomBy(0.8);
            case DIGIT0, NUMPAD0 -> fit();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void layoutChildren() {
        double names = Math.max(90, Math.min(240, getWidth() * 0.28));
        viewport.setSize(Double.MAX_VALUE, getHeight());
        double height = viewport.visibleHeight();
        double width = Math.max(0, getWidth() - 2 * names - BAR);
        looking.resizeRelocate(0, 0, names, height);
        looking.place(viewport.cell(), viewport.top(), height);
        seen.resizeRelocate(names + width, 0, names, height);
        seen.place(viewport.cell(), viewport.top(), height);
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.relocate(names, 0);
        down.resizeRelocate(getWidth() - BAR, 0, BAR, height);
        down.setVisible(viewport.contentHeight() > height + 0.5);
        down.setMax(Math.max(0, viewport.contentHeight() - height));
        down.setVisibleAmount(viewport.contentHeight() <= 0 ? 0 : down.getMax() * height / viewport.contentHeight());
        down.setValue(viewport.top());
        paint();
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
