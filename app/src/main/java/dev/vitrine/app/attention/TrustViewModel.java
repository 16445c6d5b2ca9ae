package dev.vitrine.app.attention;

import dev.vitrine.app.background.Background;
import dev.vitrine.workspace.operations.JudgeAttention;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** How far the attention of the model in view can be believed over a sample of shoppers; kept for each model. */
final class TrustViewModel {

    static final int SHOPPERS = 100;

    private static final long SEED = 1;

    private final AttentionViewModel attention;
    private final ObservableValue<@Nullable ExplanationSource> source;
    private final Background background;
    private final Map<String, JudgeAttention.Result> known = new HashMap<>();
    private final ReadOnlyObjectWrapper<JudgeAttention.@Nullable Result> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper judging = new ReadOnlyBooleanWrapper();

    TrustViewModel(
            AttentionViewModel attention, ObservableValue<@Nullable ExplanationSource> source, Background background) {
        this.attention = attention;
        this.source = source;
        this.background = background;
        source.addListener(property -> {
            known.clear();
            show();
        });
        attention.modelProperty().addListener(property -> show());
    }

    /** Of the model in view; null until it is asked for. */
    ReadOnlyObjectProperty<JudgeAttention.@Nullable Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty judgingProperty() {
        return judging.getReadOnlyProperty();
    }

    /** Asks a sample of shoppers in the background, where it can be cancelled. */
    void judge() {
        ExplanationSource open = source.getValue();
        String model = attention.modelProperty().get();
        if (open == null || model == null || judging.get()) {
            return;
        }
        judging.set(true);
        background
                .submit(
                        "job.judgeAttention",
                        progress -> open.judge(new JudgeAttention.Request(model, SHOPPERS, SEED), progress),
                        judged -> {
                            if (source.getValue() == open) {
                                known.put(judged.model(), judged);
                                show();
                            }
                        })
                .runningProperty()
                .subscribe(running -> judging.set(running));
    }

    private void show() {
        result.set(known.get(attention.modelProperty().get()));
    }
}
