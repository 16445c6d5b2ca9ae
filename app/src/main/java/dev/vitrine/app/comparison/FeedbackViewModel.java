package dev.vitrine.app.comparison;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.background.Outcome;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.session.UndoStack;
import dev.vitrine.workspace.export.FeedbackSheet;
import dev.vitrine.workspace.export.TableFile;
import dev.vitrine.workspace.feedback.Feedback;
import dev.vitrine.workspace.feedback.Feedback.Opinion;
import dev.vitrine.workspace.feedback.JudgeAgreement;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Thumbs, hidden items and notes on the lists of the shopper in view. */
final class FeedbackViewModel {

    /** How far the judges agree, and how many thumbs and notes there are. */
    record Standing(int given, JudgeAgreement agreement) {}

    /** What was thought of an item before and after a step; steps are undone one by one. */
    private record Step(Feedback before, Feedback after) {}

    private static final Step START = new Step(nothing("-", "-"), nothing("-", "-"));

    private final ObservableValue<? extends @Nullable ListSource> source;
    private final ReadOnlyStringProperty shopper;
    private final StringProperty judge;
    private final Background background;
    private final Dialogs dialogs;
    private final LatestQuery<List<Feedback>> reading;
    private final LatestQuery<Standing> counting;
    private final UndoStack<List<Step>> steps = new UndoStack<>();
    private final Deque<Feedback> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<List<Feedback>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private boolean writing;

    /** @param judge name of who is at work */
    FeedbackViewModel(
            ObservableValue<? extends @Nullable ListSource> source,
            ReadOnlyStringProperty shopper,
            StringProperty judge,
            Background background,
            Dialogs dialogs) {
        this.source = source;
        this.shopper = shopper;
        this.judge = judge;
        this.background = background;
        this.dialogs = dialogs;
        reading = new LatestQuery<>(background, all::set);
        counting = new LatestQuery<>(background, standing::set);
        shopper.addListener(property -> read());
        source.addListener(property -> {
            waiting.clear();
            counting.clear();
            standing.set(null);
            forgetSteps();
            read();
        });
        forgetSteps();
        read();
    }

    private static Feedback nothing(String shopper, String item) {
        return new Feedback(0, "", shopper, item, "", 1, Opinion.NONE, "");
    }

    /** Name of who is at work; empty for one who gives none. */
    StringProperty judgeProperty() {
        return judge;
    }

    /** Of all judges on the items of the shopper in view. */
    ReadOnlyObjectProperty<List<Feedback>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Counted anew by {@link #count()}; null before that. */
    ReadOnlyObjectProperty<@Nullable Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** What the judge at work thinks of an item for the shopper in view. */
    Optional<Feedback> own(String item) {
        String name = judge.get().strip();
        return all.get().stream()
                .filter(each -> each.item().equals(item) && each.judge().equals(name))
                .findFirst();
    }

    /** What the other judges think of it. */
    List<Feedback> others(String item) {
        String name = judge.get().strip();
        return all.get().stream()
                .filter(each -> each.item().equals(item) && !each.judge().equals(name))
                .toList();
    }

    /** Gives an opinion, or takes it back where it is the one that was given. */
    void toggle(String model, Place place, Opinion opinion) {
        Feedback before = before(model, place);
        if (before != null) {
            give(before, before.withOpinion(before.opinion() == opinion ? Opinion.NONE : opinion));
        }
    }

    void note(String model, Place place, String note) {
        Feedback before = before(model, place);
        if (before != null) {
            give(before, before.withNote(note));
        }
    }

    /** Null while no shopper is in view. */
    private @Nullable Feedback before(String model, Place place) {
        String whom = shopper.get();
        return whom == null
                ? null
                : own(place.item().id())
                        .orElseGet(() -> new Feedback(
                                System.currentTimeMillis(),
                                judge.get(),
                                whom,
                                place.item().id(),
                                model,
                                place.rank(),
                                Opinion.NONE,
                                ""));
    }

    private void give(Feedback before, Feedback after) {
        if (!after.equals(before)) {
            List<Step> done = new ArrayList<>(Objects.requireNonNull(steps.current()));
            done.add(new Step(before, after));
            steps.push(done);
            put(after);
        }
    }

    void undo() {
        List<Step> done = Objects.requireNonNull(steps.current());
        if (steps.canUndo()) {
            steps.undo();
            put(done.get(done.size() - 1).before());
        }
    }

    void redo() {
        if (steps.canRedo()) {
            steps.redo();
            List<Step> done = Objects.requireNonNull(steps.current());
            put(done.get(done.size() - 1).after());
        }
    }

    private void forgetSteps() {
        steps.begin(List.of(START));
        showSteps();
    }

    private void showSteps() {
        canUndo.set(steps.canUndo());
        canRedo.set(steps.canRedo());
    }

    private void put(Feedback feedback) {
        showSteps();
        if (feedback.shopper().equals(shopper.get())) {
            List<Feedback> changed = new ArrayList<>(all.get());
            changed.removeIf(
                    each -> each.item().equals(feedback.item()) && each.judge().equals(feedback.judge()));
            if (!feedback.isEmpty()) {
                changed.add(feedback);
            }
            all.set(List.copyOf(changed));
        }
        waiting.add(feedback);
        write();
    }

    /** One after the other, so that the last word on an item is the last that is kept. */
    private void write() {
        ListSource open = source.getValue();
        Feedback next = writing || open == null ? null : waiting.poll();
        if (open != null && next != null) {
            writing = true;
            background.submit(
                    background.job("job.feedback"),
                    progress -> {
                        open.putFeedback(next);
                        return next;
                    },
                    new Outcome<>(kept -> written(), this::failed, this::written));
        }
    }

    private void written() {
        writing = false;
        write();
    }

    private void failed(Throwable failure) {
        waiting.clear();
        writing = false;
        background.tell(failure);
        read();
    }

    private void read() {
        ListSource open = source.getValue();
        String whom = shopper.get();
        all.set(List.of());
        if (open == null || whom == null) {
            reading.clear();
        } else {
            reading.submit(progress -> open.feedback(whom));
        }
    }

    /** Counts all thumbs and notes of the workspace, and how far the judges agree. */
    void count() {
        ListSource open = source.getValue();
        if (open != null) {
            counting.submit(progress -> {
                List<Feedback> given = open.feedback();
                return new Standing(given.size(), JudgeAgreement.of(given));
            });
        }
    }

    /** Takes in files of what shoppers did with lists that they were shown. */
    void importShown() {
        ListSource open = source.getValue();
        if (open != null) {
            dialogs.openFiles("comparison.feedback.open").forEach(file -> importShown(open, file));
        }
    }

    private void importShown(ListSource open, Path file) {
        background.submit(
                "job.shownLists",
                progress -> open.importShown(file, progress),
                result -> dialogs.done(
                        "comparison.feedback.imported",
                        result.file(),
                        result.accepted(),
                        result.rows(),
                        result.lists(),
                        result.signals()));
    }

    /** Saves all thumbs and notes of the workspace as CSV, a workbook or JSON, as the person names the file. */
    void save() {
        ListSource open = source.getValue();
        if (open != null) {
            dialogs.saveFile("comparison.feedback.save", "feedback.xlsx")
                    .ifPresent(file -> background.submit(
                            "sheet.saving",
                            progress -> {
                                TableFile.save(FeedbackSheet.of(open.feedback()), file);
                                return file;
                            },
                            saved -> dialogs.done("sheet.saved", saved.getFileName())));
        }
    }
}
