package dev.vitrine.app.control;

import java.util.Objects;
import javafx.scene.Parent;

/** The looks of this package's controls; a screen adds them too where it shows such things by themselves. */
public final class ControlStyle {

    private static final String URL = Objects.requireNonNull(ControlStyle.class.getResource("control.css"))
            .toExternalForm();

    private ControlStyle() {}

    public static void addTo(Parent parent) {
        parent.getStylesheets().add(URL);
    }
}
