package dev.vitrine.app.control;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a screen shows while it has nothing to show: why, and what to do next, as buttons. */
public final class EmptyState extends VBox {

    private static final double TEXT_WIDTH = 480;

    public EmptyState(Ikon icon, ObservableValue<String> title, ObservableValue<String> text, List<Button> buttons) {
        getStyleClass().add("empty-state");
        HBox row = new HBox();
        row.getStyleClass().add("buttons");
        row.getChildren().addAll(buttons);
        getChildren().addAll(new FontIcon(icon), words(title, "section-title"), words(text, "muted"), row);
    }

    private static Label words(ObservableValue<String> text, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.setMaxWidth(TEXT_WIDTH);
        label.setAlignment(Pos.CENTER);
        label.setTextAlignment(TextAlignment.CENTER);
        return label;
    }
}
