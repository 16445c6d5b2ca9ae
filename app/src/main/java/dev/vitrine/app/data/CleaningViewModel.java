package dev.vitrine.app.data;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.session.UndoStack;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.cleaning.CleaningRule;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.cleaning.CleaningSetting;
import dev.vitrine.workspace.cleaning.Remaining;
import dev.vitrine.workspace.findings.Finding;
import dev.vitrine.workspace.operations.CleanData;
import dev.vitrine.workspace.operations.InspectData;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The cleaning rules in hand: set, undone, weighed by what they leave, and put in force. */
public final class CleaningViewModel {

    private record Loaded(CleanData clean, CleaningRules inForce, List<String> behaviours) {}

    /** What the rules in hand leave, and those in force. */
    public record Count(Remaining remaining, Remaining inForce) {}

    private final OpenWorkspace workspace;
    private final Background background;
    private final Dialogs dialogs;
    private final UndoStack<CleaningRules> states = new UndoStack<>();
    private final ReadOnlyObjectWrapper<CleaningRules> rules = new ReadOnlyObjectWrapper<>(CleaningRules.USUAL);
    private final ReadOnlyObjectWrapper<CleaningRules> inForce = new ReadOnlyObjectWrapper<>(CleaningRules.USUAL);
    private final ReadOnlyObjectWrapper<@Nullable Count> count = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> behaviours = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable CleaningRule> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final LatestQuery<Loaded> load;
    private final LatestQuery<Count> counting;
    private @Nullable Workspace opened;
    private @Nullable CleanData clean;
    private @Nullable List<Finding> waiting;

    public CleaningViewModel(OpenWorkspace workspace, Background background, Dialogs dialogs) {
        this.workspace = workspace;
        this.background = background;
        this.dialogs = dialogs;
        load = new LatestQuery<>(background, this::show);
        counting = new LatestQuery<>(background, count::set);
        states.begin(CleaningRules.USUAL);
        workspace.changesProperty().addListener(change -> refresh());
        refresh();
    }

    /** The rules in hand, in force or not. */
    public ReadOnlyObjectProperty<CleaningRules> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    /** Whether the rules in hand are others than those in force. */
    public BooleanBinding changedProperty() {
        return rules.isNotEqualTo(inForce);
    }

    /** Null until it was counted. */
    public ReadOnlyObjectProperty<@Nullable Count> countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Whether the count is that of earlier rules. */
    public ReadOnlyBooleanProperty countingProperty() {
        return counting.busyProperty();
    }

    /** Behaviour types that interactions have. */
    public ReadOnlyObjectProperty<List<String>> behavioursProperty() {
        return behaviours.getReadOnlyProperty();
    }

    /** The rule that was last set from elsewhere; null for none. */
    public ReadOnlyObjectProperty<@Nullable CleaningRule> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Sets one thing; whether it can be set to that. */
    public boolean set(CleaningSetting setting, String value) {
        try {
            push(rules.get().with(setting, value));
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    /** Sets what mends a finding, and shows the rule. */
    public void mend(Finding finding) {
        if (clean == null) {
            waiting = List.of(finding);
            return;
        }
        push(rules.get().mended(finding.mend()));
        shown.set(null);
        finding.mend().keySet().stream().findFirst().ifPresent(setting -> shown.set(setting.rule()));
    }

    /** Sets a rule as a look at the data suggests, where it suggests anything. */
    public void suggest(CleaningRule rule) {
        Workspace open = workspace.get();
        if (open != null) {
            background.submit(
                    "job.lookingForRules",
                    progress -> new InspectData(open).run(progress).findings(),
                    findings -> takeSuggestion(rule, findings));
        }
    }

    private void takeSuggestion(CleaningRule rule, List<Finding> findings) {
        CleaningRules suggested = rules.get();
        for (Finding finding : findings) {
            boolean fits = finding.mend().keySet().stream().anyMatch(setting -> setting.rule() == rule);
            suggested = fits ? suggested.mended(finding.mend()) : suggested;
        }
        if (suggested.equals(rules.get())) {
            dialogs.done("clean.nothingSuggested");
        }
        push(suggested);
    }

    public void undo() {
        states.undo();
        take();
    }

    public void redo() {
        states.redo();
        take();
    }

    /** Goes back to the rules in force. */
    public void discard() {
        push(inForce.get());
    }

    /** Sets everything as it is in a new workspace. */
    public void reset() {
        push(CleaningRules.USUAL);
    }

    /** Puts the rules in hand in force. */
    public void apply() {
        CleanData operation = clean;
        CleaningRules wanted = rules.get();
        if (operation != null && !wanted.equals(inForce.get())) {
            background.submit("job.cleaning", progress -> operation.apply(wanted, progress), state -> {
                inForce.set(state.rules());
                dialogs.done("clean.applied");
                workspace.changed();
            });
        }
    }

    private void push(CleaningRules next) {
        states.push(next);
        take();
    }

    private void take() {
        undoable.set(states.canUndo());
        redoable.set(states.canRedo());
        rules.set(Objects.requireNonNull(states.current()));
        count();
    }

    private void count() {
        CleanData operation = clean;
        if (operation == null) {
            return;
        }
        CleaningRules wanted = rules.get();
        CleaningRules now = inForce.get();
        counting.submit(progress -> {
            Remaining before = operation.remaining(now, progress);
            return new Count(wanted.equals(now) ? before : operation.remaining(wanted, progress), before);
        });
    }

    private void refresh() {
        Workspace open = workspace.get();
        if (open == null) {
            load.clear();
            counting.clear();
            clean = null;
            opened = null;
            count.set(null);
            return;
        }
        CleanData known = opened == open ? clean : null;
        load.submit(progress -> {
            CleanData operation = known == null ? new CleanData(open) : known;
            return new Loaded(operation, operation.state().rules(), open.behaviours());
        });
    }

    /** Rules that are in hand and not in force stay in hand, but for another workspace. */
    private void show(Loaded loaded) {
        boolean another = clean != loaded.clean();
        boolean untouched = rules.get().equals(inForce.get());
        clean = loaded.clean();
        opened = workspace.get();
        inForce.set(loaded.inForce());
        behaviours.set(loaded.behaviours());
        if (another) {
            states.begin(loaded.inForce());
        } else if (untouched) {
            states.push(loaded.inForce());
        }
        take();
        List<Finding> asked = waiting;
        waiting = null;
        if (asked != null) {
            asked.forEach(this::mend);
        }
    }
}
