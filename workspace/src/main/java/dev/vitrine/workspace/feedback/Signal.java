package dev.vitrine.workspace.feedback;

/**
 * That an item was right or wrong for a shopper, as something to learn from.
 *
 * @param created milliseconds since epoch, UTC; {@code SequenceDataset.NO_TIME} where it is unknown
 * @param judge who said so; empty for one without a name, and for the shopper
 * @param shopper id
 * @param item id
 * @param liked else it was turned down or passed over
 */
public record Signal(long created, String judge, String shopper, String item, boolean liked, Source source) {

    /** Where it was said. */
    public enum Source {
        /** A blind vote on a list drawn in turns from two models'. */
        VOTE,
        /** A thumb, or an item hidden. */
        THUMB,
        /** What a shopper did with a list that was shown. */
        SHOWN
    }
}
