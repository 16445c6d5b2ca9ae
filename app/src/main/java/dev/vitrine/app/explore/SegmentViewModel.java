package dev.vitrine.app.explore;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.condition.Choices;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.session.Selection;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.segments.Segment;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Makes, changes and removes segments. */
public final class SegmentViewModel {

    private final ObservableValue<@Nullable ShopperDirectory> directory;
    private final Selection selection;
    private final Background background;
    private final Dialogs dialogs;
    private final LatestQuery<Integer> counting;
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<String> condition = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<@Nullable Integer> count = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.NONE);
    private @Nullable String editedName;

    public SegmentViewModel(
            ObservableValue<@Nullable ShopperDirectory> directory,
            Selection selection,
            Background background,
            Dialogs dialogs) {
        this.directory = directory;
        this.selection = selection;
        this.background = background;
        this.dialogs = dialogs;
        counting = new LatestQuery<>(background, count::set);
        directory.addListener(property -> cancel());
    }

    /** Holds the segments and the one in view. */
    Selection selection() {
        return selection;
    }

    /** Whether a segment is being made or changed. */
    ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    StringProperty nameProperty() {
        return name;
    }

    ReadOnlyObjectProperty<String> conditionProperty() {
        return condition.getReadOnlyProperty();
    }

    /** How many shoppers meet the condition in hand; null while that is being counted. */
    ReadOnlyObjectProperty<@Nullable Integer> countProperty() {
        return count.getReadOnlyProperty();
    }

    /** What the condition can name. */
    ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** Begins a segment of everybody, to be narrowed. */
    void begin() {
        edit(null, "", "purchases >= 3");
    }

    /** Changes the segment in view. */
    void change() {
        Segment chosen = selection.segmentProperty().get();
        if (chosen != null) {
            edit(chosen.name(), chosen.name(), chosen.condition());
        }
    }

    private void edit(@Nullable String edited, String called, String text) {
        ShopperDirectory open = directory.getValue();
        if (open != null) {
            editedName = edited;
            name.set(called);
            editing.set(true);
            background.query(progress -> open.choices(), choices::set);
            take(text);
        }
    }

    /** @param text a condition that can be read */
    void take(String text) {
        ShopperDirectory open = directory.getValue();
        condition.set(text);
        count.set(null);
        if (open != null) {
            counting.submit(progress -> open.count(new Segment("-", text), progress));
        }
    }

    void cancel() {
        editing.set(false);
        counting.clear();
    }

    /** Keeps it, and shows whom it holds. */
    void save() {
        ShopperDirectory open = directory.getValue();
        if (open == null) {
            return;
        }
        try {
            Segment saved = new Segment(name.get(), condition.get());
            if (mayReplace(saved.name()) && mayRename(saved.name())) {
                save(open, saved, editedName);
            }
        } catch (ProblemException e) {
            dialogs.problem(e.problem());
        }
    }

    private boolean mayReplace(String called) {
        boolean taken = selection.segmentsProperty().get().stream()
                .anyMatch(each -> each.name().equals(called));
        return !taken || called.equals(editedName) || dialogs.confirm("segment.replace", called);
    }

    /** Rules and segments name it by the name that it had. */
    private boolean mayRename(String called) {
        return editedName == null || called.equals(editedName) || dialogs.confirm("segment.rename", editedName, called);
    }

    private void save(ShopperDirectory open, Segment saved, @Nullable String older) {
        background.query(progress -> older == null ? open.save(saved) : open.replace(older, saved), all -> {
            editing.set(false);
            selection.showSegments(all);
            selection.segmentProperty().set(saved);
        });
    }

    /** Removes the segment in view, when that was confirmed. */
    void remove() {
        ShopperDirectory open = directory.getValue();
        Segment chosen = selection.segmentProperty().get();
        if (open != null && chosen != null && dialogs.confirm("segment.remove", chosen.name())) {
            background.query(progress -> open.remove(chosen.name()), selection::showSegments);
        }
    }
}
