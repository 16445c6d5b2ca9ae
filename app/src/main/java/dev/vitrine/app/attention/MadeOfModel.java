package dev.vitrine.app.attention;

import dev.vitrine.app.background.Background;
import dev.vitrine.engine.Progress;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What is made of the model in view on request, in the background, where it can be cancelled, and kept for each model while
 * its workspace is open.
 */
final class MadeOfModel<R> {

    /** What is made of one model. */
    interface Maker<R> {
        R make(ExplanationSource source, String model, Progress progress);
    }

    private final String job;
    private final ObservableValue<@Nullable String> model;
    private final ObservableValue<@Nullable ExplanationSource> source;
    private final Background background;
    private final Maker<R> maker;
    private final Map<String, R> known = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable R> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper();

    /**
     * @param job its name among the running ones
     * @param model in view; null while there is none
     */
    MadeOfModel(
            String job,
            ObservableValue<@Nullable String> model,
            ObservableValue<@Nullable ExplanationSource> source,
            Background background,
            Maker<R> maker) {
        this.job = job;
        this.model = model;
        this.source = source;
        this.background = background;
        this.maker = maker;
        source.addListener(property -> {
            known.clear();
            show();
        });
        model.addListener(property -> show());
    }

    /** Of the model in view; null until it is made. */
    ReadOnlyObjectProperty<@Nullable R> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty makingProperty() {
        return making.getReadOnlyProperty();
    }

    void make() {
        ExplanationSource open = source.getValue();
        String name = model.getValue();
        if (open == null || name == null || making.get()) {
            return;
        }
        making.set(true);
        background
                .submit(job, progress -> maker.make(open, name, progress), made -> {
                    if (source.getValue() == open) {
                        known.put(name, made);
                        show();
                    }
                })
                .runningProperty()
                .subscribe(running -> making.set(running));
    }

    private void show() {
        String name = model.getValue();
        result.set(name == null ? null : known.get(name));
    }
}
