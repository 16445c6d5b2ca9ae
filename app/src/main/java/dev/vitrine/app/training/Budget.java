package dev.vitrine.app.training;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much time a person has for training. */
public enum Budget {
    QUICK,
    THOROUGH,
    /** Until the model no longer gets better. */
    BEST;

    /** Null where training ends by itself. */
    public @Nullable Double minutes() {
        return switch (this) {
            case QUICK -> 2.0;
            case THOROUGH -> 10.0;
            case BEST -> null;
        };
    }

    String key() {
        return "training.budget." + name().toLowerCase(Locale.ROOT);
    }
}
