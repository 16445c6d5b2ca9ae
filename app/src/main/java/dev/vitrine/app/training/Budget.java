package dev.vitrine.app.training;

import dev.vitrine.workspace.operations.TrainModel;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
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

    /** The one that a run was begun with; null where it has another time, a number of epochs, or takes no time. */
    static @Nullable Budget of(TrainModel.Request request) {
        if (!request.kind().isTransformer() || request.epochs() != null) {
            return null;
        }
        return Stream.of(values())
                .filter(budget -> Objects.equals(budget.minutes(), request.minutes()))
                .findFirst()
                .orElse(null);
    }

    String key() {
        return "training.budget." + name().toLowerCase(Locale.ROOT);
    }
}
