package dev.vitrine.engine.training;

import dev.vitrine.engine.Progress;

/** Lets other work within a training run be cancelled by the run's control. */
record ControlledProgress(TrainingControl control) implements Progress {

    @Override
    public void update(double fraction, String stage, Object... details) {}

    @Override
    public boolean isCancelled() {
        return control.endsAtOnce();
    }
}
