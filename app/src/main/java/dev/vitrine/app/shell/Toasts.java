package dev.vitrine.app.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Sentences that say that something is done and go away by themselves. */
public final class Toasts extends VBox {

    private static final Duration SHOWN = Duration.seconds(5);

    public Toasts() {
        super(8);
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        getStyleClass().add("toasts");
    }

    public void show(String sentence) {
        Label label = new Label(sentence);
        HBox toast = new HBox(new FontIcon(Material2OutlinedAL.CHECK_CIRCLE), label);
        toast.getStyleClass().add("toast");
        toast.setMaxWidth(USE_PREF_SIZE);
        toast.setOnMouseClicked(event -> getChildren().remove(toast));
        getChildren().add(toast);
        PauseTransition end = new PauseTransition(SHOWN);
        end.setOnFinished(event -> getChildren().remove(toast));
        end.play();
    }
}
