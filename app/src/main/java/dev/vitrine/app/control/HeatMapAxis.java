package dev.vitrine.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Rotate;

/**
 * The titles along one side of a heat map, thinned where they would overlap; the one under the cursor always shows.
 *
 * <p>Titles above the columns lean to the right, since that is read more easily than text standing upright. Between the
 * titles and the map may stand pictures and signs.
 */
final class HeatMapAxis extends Pane {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double LEAN = -65;
    /** The least distance of two titles in heights of their font: glyphs do not touch yet. */
    private static final double TIGHTEST = 0.88;
    /** Ideographs fill their square, so that leaning ones touch earlier. */
    private static final double TIGHTEST_LEANING_IDEOGRAPHS = 1.2;

    private static final double GAP = 6;
    private static final int SMALLEST_FONT = 9;
    private static final int LARGEST_FONT = 12;

    private final Side side;
    private final Rectangle clip = new Rectangle();
    private final AxisMarks marks;
    private final List<Label> labels = new ArrayList<>();
    private List<String> titles = List.of();
    private List<HeatMark> marked = List.of();
    private double tightest = TIGHTEST;
    private double cell = 1;
    private double offset;
    private double extent;
    private int current = -1;

    /** @param side of the map; titles on the top lean */
    HeatMapAxis(Side side, PictureCache pictures) {
        this.side = side;
        this.marks = new AxisMarks(pictures, side);
        getStyleClass().add("heat-map-axis");
        setManaged(false);
        setMouseTransparent(true);
        setClip(clip);
        getChildren().add(marks);
    }

    /** @param newMarks one for each title, or none */
    void setTitles(List<String> titles, List<HeatMark> newMarks) {
        this.titles = titles;
        this.marked = newMarks;
        tightest = side == Side.TOP && titles.stream().anyMatch(HeatMapAxis::hasIdeographs)
                ? TIGHTEST_LEANING_IDEOGRAPHS
                : TIGHTEST;
    }

    private static boolean hasIdeographs(String title) {
        return title.codePoints().anyMatch(Character::isIdeographic);
    }

    /**
     * @param newCell edge of a cell
     * @param newOffset how far the grid is scrolled
     * @param newExtent how much of the grid is seen
     */
    void place(double newCell, double newOffset, double newExtent) {
        cell = newCell;
        offset = newOffset;
        extent = newExtent;
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        fill();
    }

    void setCurrent(int index) {
        if (current != index) {
            current = index;
            fill();
        }
    }

    static int fontSize(double cell) {
        return (int) Math.max(SMALLEST_FONT, Math.min(LARGEST_FONT, Math.floor(cell * 0.92)));
    }

    /** How many titles one is shown for; titles that lean stand closer than their cells. */
    private int step() {
        double distance = side == Side.TOP ? cell * Math.sin(Math.toRadians(-LEAN)) : cell;
        return Math.max(1, (int) Math.ceil(tightest * fontSize(cell) / distance));
    }

    private void fill() {
        int step = step();
        int used = 0;
        marks.begin();
        for (int index = 0; index < titles.size(); index++) {
            if (isSeen(index) && (index == current || (index % step == 0 && !isCovered(index, step)))) {
                put(label(used++), index);
                mark(index, step);
            }
        }
        marks.end();
        for (int i = used; i < labels.size(); i++) {
            labels.get(i).setVisible(false);
        }
    }

    private void mark(int index, int step) {
        if (!marked.isEmpty()) {
            double across = side == Side.TOP ? getHeight() : getWidth();
            marks.put(marked.get(index), middle(index), step * cell, index == current, across);
        }
    }

    private double middle(int index) {
        return (index + 0.5) * cell - offset;
    }

    /** Whether titles are long enough to leave room for pictures. */
    void setRoomy(boolean roomy) {
        marks.setPictured(roomy);
    }

    /** What pictures and signs need beside the titles. */
    double marksThickness() {
        return between() - GAP;
    }

    /** What lies between the titles and the map. */
    private double between() {
        return marked.isEmpty() ? GAP : marks.thickness();
    }

    private boolean isSeen(int index) {
        return middle(index) >= 0 && middle(index) <= extent;
    }

    private boolean isCovered(int index, int step) {
        return current >= 0 && step > 1 && Math.abs(index - current) < step;
    }

    private Label label(int index) {
        if (index < labels.size()) {
            return labels.get(index);
        }
        Label label = new Label();
        label.setManaged(false);
        if (side == Side.TOP) {
            label.getTransforms().add(new Rotate(LEAN));
        }
        labels.add(label);
        getChildren().add(label);
        return label;
    }

    private void put(Label label, int index) {
        int fontSize = fontSize(cell);
        label.setVisible(true);
        label.setText(titles.get(index));
        String size = "size-" + fontSize;
        if (!label.getStyleClass().contains(size)) {
            label.getStyleClass().setAll("label", size);
        }
        label.pseudoClassStateChanged(CURRENT, index == current);
        double middle = middle(index);
        double between = between();
        double lineHeight = fontSize * 1.5;
        if (side != Side.TOP) {
            boolean left = side == Side.LEFT;
            label.setAlignment(left ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            label.resizeRelocate(left ? 0 : between, middle - lineHeight / 2, getWidth() - between, lineHeight);
        } else {
            label.setAlignment(Pos.CENTER_LEFT);
            label.resizeRelocate(middle, getHeight() - between - lineHeight / 2, columnTitleLength(), lineHeight);
            ((Rotate) label.getTransforms().get(0)).setPivotY(lineHeight / 2);
        }
    }

    private double columnTitleLength() {
        return (getHeight() - GAP - between()) / Math.sin(Math.toRadians(-LEAN));
    }

    /** How far the title of the last column reaches beyond it. */
    static double overhang(double height) {
        return height / Math.tan(Math.toRadians(-LEAN));
    }
}
