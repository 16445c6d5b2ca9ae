package dev.vitrine.app.comparison;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.session.Selection;
import dev.vitrine.engine.evaluation.Preference;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.Judgement;
import dev.vitrine.workspace.Judgement.JudgedItem;
import dev.vitrine.workspace.export.JudgementSheet;
import dev.vitrine.workspace.export.TableFile;
import dev.vitrine.workspace.operations.DrawInterleaved;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Blind votes between the models of the first two columns: one list drawn in turns from both, vote by vote. */
public final class JudgeViewModel {

    static final double ERROR = 0.05;
    static final int LENGTH = 10;

    /** Votes for either model and for none; a vote goes to the model more of whose items were liked. */
    record Votes(String first, String second, int forFirst, int forSecond, int forNone) {

        Preference preference() {
            return new Preference(forFirst, forSecond);
        }

        int all() {
            return forFirst + forSecond + forNone;
        }

        /** Whether, on these votes, one model is called the better. */
        boolean decide() {
            return preference().isDecided(ERROR);
        }

        private Votes with(Judgement judgement) {
            boolean alike =
                    judgement.first().equals(first) && judgement.second().equals(second);
            boolean turned =
                    judgement.first().equals(second) && judgement.second().equals(first);
            int balance = Integer.signum(judgement.likedOfFirst() - judgement.likedOfSecond());
            return alike ? with(balance) : turned ? with(-balance) : this;
        }

        private Votes with(int balance) {
            return new Votes(
                    first,
                    second,
                    forFirst + (balance > 0 ? 1 : 0),
                    forSecond + (balance < 0 ? 1 : 0),
                    forNone + (balance == 0 ? 1 : 0));
        }
    }

    private final ObservableValue<? extends @Nullable ListSource> source;
    private final Selection selection;
    private final ColumnsViewModel columns;
    private final Background background;
    private final Dialogs dialogs;
    private final Supplier<SeenItems> seen;
    private final Random random = new Random();
    private final LatestQuery<DrawInterleaved.Result> drawing;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty judge = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<DrawInterleaved.@Nullable Result> drawn = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<Integer>> liked = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable Votes> votes = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper();
    private List<String> judged = List.of();

    /** @param seen whether items may be shown that the shopper had */
    JudgeViewModel(
            ObservableValue<? extends @Nullable ListSource> source,
            Selection selection,
            ColumnsViewModel columns,
            Background background,
            Dialogs dialogs,
            Supplier<SeenItems> seen) {
        this.source = source;
        this.selection = selection;
        this.columns = columns;
        this.background = background;
        this.dialogs = dialogs;
        this.seen = seen;
        drawing = new LatestQuery<>(background, this::show);
        open.addListener((property, before, shown) -> {
            if (shown) {
                start();
            }
        });
        source.addListener(property -> open.set(false));
    }

    /** Whether judging is in view. */
    BooleanProperty openProperty() {
        return open;
    }

    /** Ends judging where the columns hold other models by now, so that who is sent to their lists sees these. */
    void endOnOthers() {
        if (!judged.equals(firstTwo())) {
            open.set(false);
        }
    }

    private List<String> firstTwo() {
        return selection.differentModels().stream().limit(2).toList();
    }

    /** Name of who judges. */
    StringProperty judgeProperty() {
        return judge;
    }

    /** The list to be judged; null while there is none. */
    ReadOnlyObjectProperty<DrawInterleaved.@Nullable Result> drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    /** Places that are liked, from 0. */
    ReadOnlyObjectProperty<Set<Integer>> likedProperty() {
        return liked.getReadOnlyProperty();
    }

    /** All votes kept on these two models; null while there are no two. */
    ReadOnlyObjectProperty<@Nullable Votes> votesProperty() {
        return votes.getReadOnlyProperty();
    }

    /** Whether the judge may know which model has how many votes. */
    ReadOnlyBooleanProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** Whether the two models were fitted on different data, so that a vote may be on the data and not on them. */
    boolean isOnOtherData() {
        Votes between = votes.get();
        return between != null && columns.isFittedOnOtherData(between.first(), between.second());
    }

    private void start() {
        ListSource asked = source.getValue();
        judged = firstTwo();
        drawn.set(null);
        votes.set(null);
        revealed.set(false);
        if (asked == null || judged.size() < 2) {
            return;
        }
        Votes none = new Votes(judged.get(0), judged.get(1), 0, 0, 0);
        background.query(progress -> counted(none, asked.judgements()), counted -> {
            votes.set(counted);
            revealed.set(counted.decide());
            next();
        });
    }

    private static Votes counted(Votes none, List<Judgement> judgements) {
        Votes counted = none;
        for (Judgement judgement : judgements) {
            counted = counted.with(judgement);
        }
        return counted;
    }

    /** Another shopper's list; what was liked of this one is forgotten. */
    void next() {
        ListSource asked = source.getValue();
        Votes between = votes.get();
        if (asked != null && between != null) {
            DrawInterleaved.Request request = new DrawInterleaved.Request(
                    between.first(), between.second(), LENGTH, seen.get(), random.nextLong());
            drawing.submit(progress -> asked.draw(request, progress));
        }
    }

    private void show(DrawInterleaved.Result result) {
        liked.set(Set.of());
        drawn.set(result);
        selection.selectShopper(result.shopper());
    }

    /** Likes an item, or no longer. */
    void toggle(int place) {
        DrawInterleaved.Result list = drawn.get();
        if (list != null && place >= 0 && place < list.places().size()) {
            Set<Integer> changed = new TreeSet<>(liked.get());
            if (!changed.remove(place)) {
                changed.add(place);
            }
            liked.set(changed);
        }
    }

    /** Keeps the vote and goes on; none liked is a vote for neither. */
    void vote() {
        DrawInterleaved.Result list = drawn.get();
        Votes before = votes.get();
        ListSource asked = source.getValue();
        if (list == null
                || before == null
                || asked == null
                || drawing.busyProperty().get()) {
            return;
        }
        Judgement judgement = judgement(list, before);
        drawn.set(null);
        background.query(
                progress -> {
                    asked.addJudgement(judgement);
                    return judgement;
                },
                kept -> {
                    Votes after = before.with(kept);
                    votes.set(after);
                    if (after.decide()) {
                        revealed.set(true);
                    }
                    next();
                });
    }

    private Judgement judgement(DrawInterleaved.Result list, Votes between) {
        List<JudgedItem> items = new ArrayList<>();
        for (DrawInterleaved.Place place : list.places()) {
            boolean isLiked = liked.get().contains(items.size());
            items.add(new JudgedItem(place.item().id(), place.ofFirst(), isLiked));
        }
        return new Judgement(
                System.currentTimeMillis(),
                judge.get().strip(),
                list.shopper(),
                between.first(),
                between.second(),
                items);
    }

    /** Ends the blindness before the votes have decided. */
    void reveal() {
        revealed.set(true);
    }

    /** Saves all judgements of the workspace as CSV, a workbook or JSON, as the person names the file. */
    void save() {
        ListSource asked = source.getValue();
        if (asked != null) {
            dialogs.saveFile("comparison.judge.save", "judgements.csv")
                    .ifPresent(file -> background.submit(
                            "sheet.saving",
                            progress -> {
                                TableFile.save(JudgementSheet.of(asked.judgements()), file);
                                return file;
                            },
                            saved -> dialogs.done("sheet.saved", saved.getFileName())));
        }
    }
}
