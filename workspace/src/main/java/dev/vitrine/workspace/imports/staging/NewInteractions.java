package dev.vitrine.workspace.imports.staging;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Of the staged interactions those that the workspace does not have yet, as rows of their table. */
final class NewInteractions implements Iterator<@Nullable Object[]> {

    private final StagedInteractions rows;
    private final KnownEvents known;
    private final long firstSerial;
    private final AcceptedInteractions accepted;
    private int next;

    /** @param accepted is told of those that are not set aside */
    NewInteractions(StagedInteractions rows, KnownEvents known, long firstSerial, AcceptedInteractions accepted) {
        this.rows = rows;
        this.known = known;
        this.firstSerial = firstSerial;
        this.accepted = accepted;
        skipKnown();
    }

    private void skipKnown() {
        while (next < rows.size() && !known.isNew(rows.place(next))) {
            next++;
        }
    }

    /** How many staged ones have been passed by. */
    int passed() {
        return next;
    }

    @Override
    public boolean hasNext() {
        return next < rows.size();
    }

    @Override
    public @Nullable Object[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int place = rows.place(next++);
        skipKnown();
        rows.tell(place, accepted);
        return rows.columns(place, firstSerial);
    }
}
