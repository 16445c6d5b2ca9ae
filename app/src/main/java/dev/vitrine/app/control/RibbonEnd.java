package dev.vitrine.app.control;

/** One item of one of the two sides that ribbons run between. */
public record RibbonEnd(Side side, int index) {

    /** Which of the two sides. */
    public enum Side {
        /** The rows of the matrix: what looks. */
        LOOKING,
        /** The columns of the matrix: what is looked at. */
        SEEN;

        Side other() {
            return this == LOOKING ? SEEN : LOOKING;
        }
    }
}
