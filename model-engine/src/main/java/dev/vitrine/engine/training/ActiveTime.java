package dev.vitrine.engine.training;

/** Wall time since a run began, pauses left out. */
final class ActiveTime {

    private final long begun = System.nanoTime();
    private long paused;

    double seconds() {
        return (System.nanoTime() - begun - paused) / 1e9;
    }

    void leaveOut(long nanos) {
        paused += nanos;
    }
}
