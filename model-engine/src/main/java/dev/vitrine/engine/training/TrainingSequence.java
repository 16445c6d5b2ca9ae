package dev.vitrine.engine.training;

import dev.vitrine.engine.data.History;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A stretch of a user's history that is learned from.
 *
 * @param from the first event that is to be learned; those before it are but read
 */
record TrainingSequence(History history, int from) {

    /** A stretch of a history from one event on, to before another, of which a third is the first to be learned. */
    static TrainingSequence of(History history, int from, int to, int firstLearned) {
        return new TrainingSequence(
                new History(
                        Arrays.copyOfRange(history.items(), from, to),
                        Arrays.copyOfRange(history.times(), from, to),
                        Arrays.copyOfRange(history.behaviours(), from, to)),
                firstLearned - from);
    }

    /** Events that are read. */
    int length() {
        return history.length();
    }

    /** The first event that can be predicted from those before it, and is to be. */
    int firstPredicted() {
        return Math.max(1, from);
    }

    /** The items that are to be predicted. */
    IntStream targets() {
        return Arrays.stream(history.items(), firstPredicted(), length());
    }

    /** Events that are to be predicted from those before them. */
    int positions() {
        return length() - firstPredicted();
    }
}
