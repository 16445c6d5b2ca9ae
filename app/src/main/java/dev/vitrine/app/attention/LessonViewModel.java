package dev.vitrine.app.attention;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.HeadReadout;
import dev.vitrine.workspace.operations.ReadHead;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** How attention is worked out: on an example, or on the head in view of the shopper in view. */
final class LessonViewModel {

    /** On whose numbers. */
    enum Subject {
        EXAMPLE,
        SHOPPER
    }

    private final AttentionViewModel attention;
    private final ObservableValue<@Nullable ExplanationSource> source;
    private final Messages messages;
    private final LatestQuery<HeadReadout> reading;
    private final ObjectProperty<Subject> subject = new SimpleObjectProperty<>(Subject.EXAMPLE);
    private final IntegerProperty query = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<Lesson> lesson = new ReadOnlyObjectWrapper<>();
    private @Nullable HeadReadout read;

    LessonViewModel(
            AttentionViewModel attention,
            ObservableValue<@Nullable ExplanationSource> source,
            Background background,
            Messages messages) {
        this.attention = attention;
        this.source = source;
        this.messages = messages;
        reading = new LatestQuery<>(background, this::got);
        subject.addListener(property -> ask());
        query.addListener(property -> show());
        attention.explainedProperty().addListener(property -> ask());
        attention.look().sliceProperty().addListener(property -> ask());
        messages.localeProperty().addListener(property -> show());
        show();
    }

    ObjectProperty<Subject> subjectProperty() {
        return subject;
    }

    /** Index into the events that were read: which of them looks. */
    IntegerProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<Lesson> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    /** Titles of the events that the model read. */
    List<String> titles() {
        return attention.look().heatProperty().get().rowTitles();
    }

    /** Asks for the numbers of the head in view; a mean or all layers together has none, so the last layer's first is. */
    private void ask() {
        read = null;
        Explained shown = attention.explainedProperty().get();
        AttentionWeights weights = shown == null ? null : shown.result().attention();
        ExplanationSource open = source.getValue();
        if (subject.get() == Subject.EXAMPLE || shown == null || weights == null || open == null) {
            reading.clear();
            show();
            return;
        }
        AttentionSlice slice = attention.look().sliceProperty().get().within(weights);
        int layer = slice.isRollout() ? weights.layers() - 1 : slice.layer();
        ReadHead.Request request = new ReadHead.Request(
                shown.model(),
                shown.shopper(),
                layer,
                Math.max(0, slice.head()),
                shown.result().asOf());
        reading.submit(progress -> open.readHead(request, progress));
    }

    private void got(HeadReadout readout) {
        read = readout;
        query.set(readout.length() - 1);
        show();
    }

    private void show() {
        HeadReadout readout = read;
        Explained shown = attention.explainedProperty().get();
        AttentionWeights weights = shown == null ? null : shown.result().attention();
        if (subject.get() == Subject.EXAMPLE) {
            lesson.set(new ExampleLesson(messages).lesson());
        } else if (readout == null || weights == null || readout.length() != titles().size()) {
            lesson.set(new Lesson(List.of()));
        } else {
            int at = Math.max(0, Math.min(query.get(), readout.length() - 1));
            lesson.set(new ShopperLesson(readout, at, weights.heads(), titles(), messages).lesson());
        }
    }
}
