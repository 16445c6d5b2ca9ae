package dev.vitrine.app.control;

import javafx.scene.control.Label;

/** A label whose text wraps and is never cut short: it is at least as high as all of its lines. */
public final class WrappedLabel extends Label {

    public WrappedLabel(String... styles) {
        getStyleClass().addAll(styles);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    /** A label with a text that does not change. */
    public static WrappedLabel of(String text, String... styles) {
        WrappedLabel label = new WrappedLabel(styles);
        label.setText(text);
        return label;
    }
}
