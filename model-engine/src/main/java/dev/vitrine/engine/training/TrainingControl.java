package dev.vitrine.engine.training;

/** How whoever started a training run holds its reins; safe to call from any thread. */
public final class TrainingControl {

    /** What is wanted of the run. */
    public enum Wish {
        GO_ON,
        PAUSE,
        /** End after the current step and keep the best epoch. */
        STOP_AND_KEEP,
        /** End at once; what was kept after the last epoch is there to go on from another time. */
        LEAVE,
        /** End at once and keep nothing. */
        CANCEL
    }

    private volatile Wish wish = Wish.GO_ON;

    public Wish wish() {
        return wish;
    }

    public void pause() {
        ask(Wish.PAUSE);
    }

    public void resume() {
        ask(Wish.GO_ON);
    }

    public void stopAndKeep() {
        ask(Wish.STOP_AND_KEEP);
    }

    public void leave() {
        ask(Wish.LEAVE);
    }

    public void cancel() {
        ask(Wish.CANCEL);
    }

    /** Whether the run is to end at once. */
    public boolean endsAtOnce() {
        return wish == Wish.LEAVE || wish == Wish.CANCEL;
    }

    /** Ends are final: a run asked to stop neither pauses nor goes on; only an end at once outdoes a stop. */
    private synchronized void ask(Wish newer) {
        boolean atOnce = newer == Wish.LEAVE || newer == Wish.CANCEL;
        if (endsAtOnce() || (wish == Wish.STOP_AND_KEEP && !atOnce)) {
            return;
        }
        wish = newer;
    }
}
