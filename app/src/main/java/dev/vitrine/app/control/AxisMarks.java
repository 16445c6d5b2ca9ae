package dev.vitrine.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Pictures and signs between the titles of an axis and what they stand for. Signs are small enough for any title;
 * pictures show where titles stand far enough apart, and always at the one that is pointed at.
 */
final class AxisMarks extends Pane {

    private static final double WITH_PICTURES = 32;
    private static final double SIGNS_ONLY = 14;

    private static final double PICTURE = 14;
    private static final double PICTURE_PLACE = 18;

    /** Half of a sign, by which it is set around its middle. */
    private static final double SIGN = 5;

    private final PictureCache cache;
    private final Side side;
    private final List<ItemPicture> pictures = new ArrayList<>();
    private final List<BehaviourIcon> signs = new ArrayList<>();
    private int usedPictures;
    private int usedSigns;
    private boolean pictured = true;

    AxisMarks(PictureCache cache, Side side) {
        this.cache = cache;
        this.side = side;
        setManaged(false);
    }

    /** Whether there is room for pictures beside the signs. */
    void setPictured(boolean roomy) {
        pictured = roomy;
    }

    /** What pictures and signs take from the titles. */
    double thickness() {
        return pictured ? WITH_PICTURES : SIGNS_ONLY;
    }

    /** Begins anew; what is not put again is hidden at the end. */
    void begin() {
        usedPictures = 0;
        usedSigns = 0;
    }

    /**
     * @param middle of the title's cell along the axis
     * @param distance of titles that are shown
     * @param extent of the axis across it
     */
    void put(HeatMark mark, double middle, double distance, boolean current, double extent) {
        BehaviourIcon sign = sign();
        sign.setBehaviour(mark.behaviour());
        // An icon is text: its origin is its base line.
        place(sign, middle, extent, SIGN + 1, SIGN);
        if (pictured && (current || distance >= PICTURE)) {
            ItemPicture picture = picture();
            picture.show(mark.item());
            picture.resize(PICTURE, PICTURE);
            place(picture, middle, extent, PICTURE_PLACE + SIGN, PICTURE / 2);
        }
    }

    void end() {
        for (int i = usedPictures; i < pictures.size(); i++) {
            pictures.get(i).setVisible(false);
        }
        for (int i = usedSigns; i < signs.size(); i++) {
            signs.get(i).setVisible(false);
        }
    }

    /** @param depth how far the middle of the node lies from what the axis stands beside */
    private void place(Node node, double middle, double extent, double depth, double half) {
        double across = side == Side.RIGHT ? depth : extent - depth;
        node.setVisible(true);
        if (side == Side.TOP) {
            node.relocate(middle - half, across - half);
        } else {
            node.relocate(across - half, middle - half);
        }
    }

    private ItemPicture picture() {
        if (usedPictures == pictures.size()) {
            ItemPicture picture = new ItemPicture(cache, PICTURE);
            picture.setManaged(false);
            pictures.add(picture);
            getChildren().add(picture);
        }
        return pictures.get(usedPictures++);
    }

    private BehaviourIcon sign() {
        if (usedSigns == signs.size()) {
            BehaviourIcon sign = new BehaviourIcon("");
            sign.setManaged(false);
            signs.add(sign);
            getChildren().add(sign);
        }
        return signs.get(usedSigns++);
    }
}
