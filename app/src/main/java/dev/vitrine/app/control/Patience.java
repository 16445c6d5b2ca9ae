package dev.vitrine.app.control;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/** What is there at once needs no sign that it is awaited, and what turns is drawn in every frame. */
public final class Patience {

    private static final Duration WAIT = Duration.seconds(1);

    private Patience() {}

    /** Whether something has been going on for more than a second; lives as long as what is followed. */
    public static ReadOnlyBooleanProperty lasting(ObservableValue<Boolean> busy) {
        ReadOnlyBooleanWrapper lasting = new ReadOnlyBooleanWrapper();
        PauseTransition wait = new PauseTransition(WAIT);
        wait.setOnFinished(event -> lasting.set(true));
        busy.subscribe(now -> {
            wait.stop();
            lasting.set(false);
            if (now) {
                wait.playFromStart();
            }
        });
        return lasting.getReadOnlyProperty();
    }
}
