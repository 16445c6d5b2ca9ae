package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;

/** The progress of one of several equal parts, seen from the whole. */
record PartOfProgress(Progress whole, int part, int parts) implements Progress {

    @Override
    public void update(double fraction, String stage, Object... details) {
        whole.update(fraction < 0 ? fraction : (part + fraction) / parts, stage, details);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
