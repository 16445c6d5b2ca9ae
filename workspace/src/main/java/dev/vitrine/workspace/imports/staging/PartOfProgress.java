package dev.vitrine.workspace.imports.staging;

import dev.vitrine.engine.Progress;

/** The progress of a part of some work, as progress of the whole from one fraction to another. */
record PartOfProgress(Progress whole, double from, double to) implements Progress {

    @Override
    public void update(double fraction, String stage, Object... details) {
        whole.update(from + fraction * (to - from), stage, details);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
