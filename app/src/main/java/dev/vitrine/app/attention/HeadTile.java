package dev.vitrine.app.attention;

import dev.vitrine.app.control.HeatThumbnail;
import dev.vitrine.engine.explanation.HeadMeasures;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One head among all: a small map with its name and what it seems to do; pressed it is shown large. */
final class HeadTile extends Button {

    private static final double PADDING = 6;
    private static final double NAME = 24;
    private static final double WORDS = 40;

    /** From this width on the words have room. */
    private static final double WORDY = 120;

    private final HeadMeasures head;
    private final HeatThumbnail map = new HeatThumbnail();
    private final Label title = new Label();
    private final Label habit = new Label();

    HeadTile(HeadMeasures head, Runnable enlarge) {
        this.head = head;
        setId("attention-head-" + (head.layer() + 1) + "-" + (head.head() + 1));
        getStyleClass().add("head-tile");
        title.getStyleClass().add("name");
        habit.getStyleClass().add("caption");
        habit.setWrapText(true);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(new VBox(4, title, map, habit));
        setOnAction(event -> enlarge.run());
    }

    boolean isOf(@Nullable HeadMeasures other) {
        return other != null && head.layer() == other.layer() && head.head() == other.head();
    }

    void show(float[] places, int length) {
        map.show(places, length);
    }

    void say(String name, String does) {
        title.setText(name);
        habit.setText(does);
        setAccessibleText(name + ": " + does);
    }

    void setSide(double side) {
        double inside = side - 2 * PADDING;
        boolean wordy = side >= WORDY;
        double height = side + NAME + (wordy ? WORDS : 0);
        setMinSize(side, height);
        setMaxSize(side, height);
        map.setMinSize(inside, inside);
        map.setMaxSize(inside, inside);
        habit.setMaxWidth(inside);
        habit.setVisible(wordy);
        habit.setManaged(wordy);
    }
}
