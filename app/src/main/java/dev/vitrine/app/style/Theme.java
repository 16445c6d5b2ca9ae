package dev.vitrine.app.style;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;

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

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
