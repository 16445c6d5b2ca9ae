package dev.vitrine.app.session;

import dev.vitrine.app.background.Background;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/**
 * Says once when the window is usable: the first screen shows what is in the workspace, and nothing else is under way.
 *
 * <p>What can wait begins only then: plots, screens not asked for yet, the tensor library.
 */
public final class FirstScreen {

    private static final int FRAMES = 5;

    private final ReadOnlyBooleanWrapper usable = new ReadOnlyBooleanWrapper();

    /** Never turns false again. */
    public ReadOnlyBooleanProperty usableProperty() {
        return usable.getReadOnlyProperty();
    }

    /** Does it when the window is usable, or at once where it is. */
    public void then(Runnable action) {
        when(usable, action);
    }

    /** To be called once the first work is given to the background. */
    public void await(Background background) {
        when(background.idleProperty(), this::awaitDrawing);
    }

    /** What has just been set is drawn with the next frame, and without a graphics card comes to the screen later. */
    private void awaitDrawing() {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames > FRAMES) {
                    stop();
                    usable.set(true);
                }
            }
        }.start();
    }

    private static void when(ObservableValue<Boolean> condition, Runnable action) {
        if (condition.getValue()) {
            action.run();
        } else {
            condition.addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Boolean> observed, Boolean older, Boolean newer) {
                    condition.removeListener(this);
                    action.run();
                }
            });
        }
    }
}
