package dev.vitrine.engine.training;

/** Wall time since a run began, pauses left out. */
final class ActiveTime {

    private long begun = System.nanoTime();
    private long paused;

    double seconds() {
        return (System.nanoTime() - begun - paused) / 1e9;
    }

    /** As if so many seconds had passed. */
    void goOnFrom(double seconds) {
        begun = System.nanoTime() - (long) (seconds * 1e9);
        paused = 0;
    }

    void leaveOut(long nanos) {
        paused += nanos;
    }
}
