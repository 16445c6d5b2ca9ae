package dev.vitrine.app.style;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.scene.paint.Color;

/** A set of colours for the whole window. */
public enum Theme {
    LIGHT,
    DARK;

    /** Styles of the controls themselves. */
    String userAgentStylesheet() {
        return (this == LIGHT ? new PrimerLight() : new PrimerDark()).getUserAgentStylesheet();
    }

    /** The stylesheet that gives this theme's values to the colours {@code workbench.css} looks up. */
    String tokens() {
        return name().toLowerCase(Locale.ROOT) + ".css";
    }

    /** What the stylesheet gives as {@code -color-bg-default}, for what is drawn before there are styles. */
    public Color background() {
        return this == LIGHT ? Color.WHITE : Color.web("#14181d");
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
