package dev.vitrine.app.preferences;

import dev.vitrine.app.style.Theme;
import java.util.Locale;

/** How the window looks and speaks. */
public record Appearance(Locale language, Theme theme) {

    /** The languages that the window speaks. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    /** What a person who never chose gets: their system's language, in light colours. */
    public static Appearance initial(Locale system) {
        return new Appearance(system.getLanguage().equals("zh") ? CHINESE : ENGLISH, Theme.LIGHT);
    }
}
