package dev.vitrine.engine.device;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Work of two kinds on any threads: as much of one kind at a time as there is, but never some of both. */
final class TwoKinds {

    private final Lock lock = new ReentrantLock();
    private final Kind first;
    private final Kind second;

    /**
     * @param begin when the turn of the first kind begins, before any of its work
     * @param end when that turn ends, before any work of the second
     */
    TwoKinds(Runnable begin, Runnable end) {
        first = new Kind(begin, end);
        second = new Kind(() -> {}, () -> {});
    }

    /** Work of the first kind, which may not contain any of the second. */
    <T> T first(Supplier<T> work) {
        return run(first, second, work);
    }

    /** Work of the second kind, which may not contain any of the first. */
    <T> T second(Supplier<T> work) {
        return run(second, first, work);
    }

    private <T> T run(Kind kind, Kind other, Supplier<T> work) {
        enter(kind, other);
        try {
            return work.get();
        } finally {
            leave(kind, other);
        }
    }

    private void enter(Kind kind, Kind other) {
        lock.lock();
        try {
            kind.waiting++;
            // Whoever waits for the other kind gets a turn, although more of this one could still join in.
            while (other.going > 0 || (kind.going > 0 && other.waiting > 0)) {
                kind.turn.awaitUninterruptibly();
            }
            kind.waiting--;
            if (kind.going == 0) {
                kind.begin.run();
            }
            kind.going++;
        } finally {
            lock.unlock();
        }
    }

    private void leave(Kind kind, Kind other) {
        lock.lock();
        try {
            kind.going--;
            if (kind.going == 0) {
                kind.end.run();
                (other.waiting > 0 ? other : kind).turn.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private final class Kind {

        private final Condition turn = lock.newCondition();
        private final Runnable begin;
        private final Runnable end;
        private int going;
        private int waiting;

        Kind(Runnable begin, Runnable end) {
            this.begin = begin;
            this.end = end;
        }
    }
}
