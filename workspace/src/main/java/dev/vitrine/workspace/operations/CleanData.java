package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.cleaning.CleaningTable;
import dev.vitrine.workspace.cleaning.Remaining;
import dev.vitrine.workspace.cleaning.StoredShop;
import dev.vitrine.workspace.database.DataState;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.imports.staging.DerivedColumns;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says what cleaning rules would leave, and puts them in force.
 *
 * <p>What was read to say so is kept until rows are imported or taken away, so that one choice after the other is
 * answered at once.
 */
public final class CleanData {

    /** The rules in force, and whether there are some to go back or on to. */
    public record State(CleaningRules rules, boolean canUndo, boolean canRedo) {}

    private record Read(long changes, StoredShop shop) {}

    private final Workspace workspace;
    private final Database database;
    private @Nullable Read read;

    public CleanData(Workspace workspace) {
        this.workspace = workspace;
        this.database = workspace.database();
    }

    public State state() {
        CleaningTable table = new CleaningTable(database);
        return new State(table.current(), table.canUndo(), table.canRedo());
    }

    /** What the rules would leave; changes nothing. */
    public Remaining remaining(CleaningRules rules, Progress progress) {
        return shop(progress).remaining(rules, progress);
    }

    private synchronized StoredShop shop(Progress progress) {
        long changes = workspace.dataChanges();
        Read known = read;
        if (known == null || known.changes() != changes) {
            known = new Read(changes, StoredShop.read(database, progress));
            read = known;
        }
        return known.shop();
    }

    /** Puts rules in force; those in force already are left as they are. */
    public State apply(CleaningRules rules, Progress progress) {
        return rules.equals(state().rules()) ? state() : change(table -> table.push(rules), progress);
    }

    /** Puts the rules in force that were so before, if there are any. */
    public State undo(Progress progress) {
        return state().canUndo() ? change(CleaningTable::undo, progress) : state();
    }

    /** Puts the rules in force that were undone, if there are any. */
    public State redo(Progress progress) {
        return state().canRedo() ? change(CleaningTable::redo, progress) : state();
    }

    /** All of it or, after a cancel or a failure, nothing. */
    private synchronized State change(Consumer<CleaningTable> step, Progress progress) {
        boolean current = read != null && read.changes() == workspace.dataChanges();
        database.inTransaction(progress::throwIfCancelled, () -> {
            progress.update(0, "cleaning.applying");
            step.accept(new CleaningTable(database));
            DerivedColumns.refresh(database, progress);
            new DataState(database).changed();
            progress.throwIfCancelled();
        });
        if (current && read != null) {
            // The rows are those that were read: it is only what counts of them that changed.
            read = new Read(workspace.dataChanges(), read.shop());
        }
        return state();
    }
}
