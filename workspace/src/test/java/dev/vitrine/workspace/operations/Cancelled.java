package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;

/** The progress of work that was cancelled before it began. */
final class Cancelled implements Progress {

    @Override
    public void update(double fraction, String stage, Object... details) {
        // Nobody looks.
    }

    @Override
    public boolean isCancelled() {
        return true;
    }
}
