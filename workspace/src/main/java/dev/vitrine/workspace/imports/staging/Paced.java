package dev.vitrine.workspace.imports.staging;

import java.util.Iterator;

/** Passes rows on, and now and then does something else. */
final class Paced<T> implements Iterator<T> {

    private static final int PACE = 1_000;

    private final Iterator<T> rows;
    private final Runnable pulse;
    private int passed;

    Paced(Iterator<T> rows, Runnable pulse) {
        this.rows = rows;
        this.pulse = pulse;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public T next() {
        if (passed++ % PACE == 0) {
            pulse.run();
        }
        return rows.next();
    }
}
