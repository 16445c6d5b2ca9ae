package dev.vitrine.workspace.imports.staging;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Of all rejections those whose rows are stored nowhere else, as rows of table {@code import_rejection}. */
final class KeptOut implements Iterator<@Nullable Object[]> {

    private final Iterator<Rejection> rejections;
    private @Nullable Rejection next;

    KeptOut(Iterator<Rejection> rejections) {
        this.rejections = rejections;
        advance();
    }

    private void advance() {
        next = null;
        while (next == null && rejections.hasNext()) {
            Rejection candidate = rejections.next();
            next = candidate.reason().isSetAside() ? null : candidate;
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public @Nullable Object[] next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Rejection current = next;
        advance();
        return new Object[] {
            current.importKey(),
            current.line(),
            current.column(),
            current.reason().id(),
            current.text()
        };
    }
}
