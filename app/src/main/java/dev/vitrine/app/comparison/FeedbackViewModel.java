package dev.vitrine.app.comparison;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.background.Outcome;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.workspace.export.FeedbackSheet;
import dev.vitrine.workspace.export.TableFile;
import dev.vitrine.workspace.feedback.Feedback;
import dev.vitrine.workspace.feedback.Feedback.Opinion;
import dev.vitrine.workspace.feedback.JudgeAgreement;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Thumbs, hidden items and notes on the lists of the shopper in view. */
final class FeedbackViewModel {

    /**
     * What there is to learn from.
     *
     * @param given thumbs and notes
     * @param shown lists of which it is known what shoppers did with them
     */
    record Standing(int given, int shown, JudgeAgreement agreement) {}

    /** The opinions on one shopper's items that a workspace has. */
    private record Read(String shopper, List<Feedback> opinions, UnwrittenFeedback from) {}

    private final ObservableValue<? extends @Nullable ListSource> source;
    private final ReadOnlyStringProperty shopper;
    private final StringProperty judge;
    private final Background background;
    private final Dialogs dialogs;
    private final LatestQuery<Read> reading;
    private final LatestQuery<Standing> counting;
    private final FeedbackSteps steps = new FeedbackSteps();
    private final ReadOnlyObjectWrapper<List<Feedback>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing = new ReadOnlyObjectWrapper<>();
    private @Nullable UnwrittenFeedback unwritten;

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
        reading = new LatestQuery<>(background, this::show);
        counting = new LatestQuery<>(background, standing::set);
        shopper.addListener(property -> read());
        source.addListener(property -> {
            counting.clear();
            standing.set(null);
            begin();
        });
        begin();
    }

    /** What is not written yet goes on into the workspace that it was given in. */
    private void begin() {
        ListSource open = source.getValue();
        unwritten = open == null ? null : new UnwrittenFeedback(open);
        steps.forget();
        read();
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
        return steps.canUndoProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return steps.canRedoProperty();
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
            steps.add(before, after);
            put(after);
        }
    }

    void undo() {
        steps.undo(this::put);
    }

    void redo() {
        steps.redo(this::put);
    }

    private void put(Feedback feedback) {
        if (feedback.shopper().equals(shopper.get())) {
            all.set(UnwrittenFeedback.with(all.get(), feedback));
        }
        UnwrittenFeedback here = unwritten;
        if (here != null) {
            here.add(feedback);
            background.submit(
                    background.job("job.feedback"),
                    progress -> {
                        here.write();
                        return here;
                    },
                    new Outcome<>(this::written, failure -> failed(failure, here), () -> written(here)));
        }
    }

    /** What is being read meanwhile may be from before. */
    private void written(UnwrittenFeedback where) {
        if (where == unwritten && reading.busyProperty().get()) {
            readAgain();
        }
    }

    /** What could not be written is in view no more, nor among the steps to be undone. */
    private void failed(Throwable failure, UnwrittenFeedback where) {
        for (Feedback lost = where.takeLost(); lost != null; lost = where.takeLost()) {
            if (where == unwritten) {
                steps.forget(lost);
            }
        }
        background.tell(failure);
        readAgain();
    }

    private void read() {
        all.set(List.of());
        readAgain();
    }

    private void readAgain() {
        ListSource open = source.getValue();
        UnwrittenFeedback here = unwritten;
        String whom = shopper.get();
        if (open == null || here == null || whom == null) {
            reading.clear();
        } else {
            reading.submit(progress -> new Read(whom, open.feedback(whom), here));
        }
    }

    private void show(Read read) {
        all.set(read.from().over(read.opinions(), read.shopper()));
    }

    /** Counts what the workspace has to learn from, and how far the judges agree. */
    void count() {
        ListSource open = source.getValue();
        if (open != null) {
            counting.submit(progress -> {
                List<Feedback> given = open.feedback();
                return new Standing(given.size(), open.shownLists(), JudgeAgreement.of(given));
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
        background.submit("job.shownLists", progress -> open.importShown(file, progress), result -> {
            dialogs.done(
                    "comparison.feedback.imported",
                    result.file(),
                    result.accepted(),
                    result.rows(),
                    result.lists(),
                    result.signals());
            count();
            result.problem().ifPresent(dialogs::problem);
        });
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
