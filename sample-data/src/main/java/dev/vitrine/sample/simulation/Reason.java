package dev.vitrine.sample.simulation;

/**
 * One cause of an event.
 *
 * @param event place of the causing event among its shopper's events, from 1; 0 for none
 */
public record Reason(Cause cause, int event) {

    static Reason of(Cause cause) {
        return new Reason(cause, 0);
    }
}
