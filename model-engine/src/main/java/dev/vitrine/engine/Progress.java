package dev.vitrine.engine;

import java.util.concurrent.CancellationException;

/** How long work reports back to whoever started it, and learns that it should stop. */
public interface Progress {

    /** For work that nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void update(double fraction, String stage, Object... details) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Says how far the work is.
     *
     * @param fraction of the whole work, 0 to 1, or negative when it cannot be told
     * @param stage key of what is being done, such as {@code import.reading}; the reader's words for it are the
     *     program's, under {@code stage.} and this key
     * @param details arguments of those words
     */
    void update(double fraction, String stage, Object... details);

    boolean isCancelled();

    /** Ends the work with a {@link CancellationException} if it was cancelled. */
    default void throwIfCancelled() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }
}
