package dev.vitrine.app.background;

import dev.vitrine.engine.Progress;

/** Something that may take long and ends in a value. */
@FunctionalInterface
public interface Work<T> {

    /** Ends with a {@link java.util.concurrent.CancellationException} when it gave up because of a cancel. */
    T run(Progress progress) throws Exception;
}
