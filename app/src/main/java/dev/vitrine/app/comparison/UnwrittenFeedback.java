package dev.vitrine.app.comparison;

import dev.vitrine.workspace.feedback.Feedback;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Opinions on their way into one workspace, in the order in which they were given, so that the last word on an item is the
 * last that is kept. They belong to that workspace even after another was opened.
 */
final class UnwrittenFeedback {

    private final ListSource source;
    private final Queue<Feedback> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Feedback> lost = new ConcurrentLinkedQueue<>();

    UnwrittenFeedback(ListSource source) {
        this.source = source;
    }

    /** To be followed by a {@link #write()} of its own: then each opinion is written even where others fail. */
    void add(Feedback feedback) {
        waiting.add(feedback);
    }

    /** Writes all that waits; one that fails is given up, and those behind it wait for the next call. */
    synchronized void write() {
        for (Feedback next = waiting.peek(); next != null; next = waiting.peek()) {
            try {
                source.putFeedback(next);
            } catch (RuntimeException e) {
                lost.add(next);
                throw e;
            } finally {
                waiting.remove();
            }
        }
    }

    /** One that could not be written, each told of once; null for none. */
    @Nullable
    Feedback takeLost() {
        return lost.poll();
    }

    /** What was read of a shopper, with what is not written yet. */
    List<Feedback> over(List<Feedback> read, String shopper) {
        List<Feedback> all = read;
        for (Feedback each : waiting) {
            if (each.shopper().equals(shopper)) {
                all = with(all, each);
            }
        }
        return all;
    }

    /** The opinions on a shopper's items with one in place of the same judge's on the same item. */
    static List<Feedback> with(List<Feedback> all, Feedback feedback) {
        List<Feedback> changed = new ArrayList<>(all);
        changed.removeIf(
                each -> each.item().equals(feedback.item()) && each.judge().equals(feedback.judge()));
        if (!feedback.isEmpty()) {
            changed.add(feedback);
        }
        return List.copyOf(changed);
    }
}
