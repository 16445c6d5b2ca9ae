package dev.vitrine.engine.training;

/** What training makes small at each position it predicts. */
public enum Loss {
    /** Cross-entropy of the target against items drawn evenly for the whole batch (Klenitskiy and Vasilev 2023). */
    SAMPLED_SOFTMAX,
    /**
     * The same against items drawn by how often they are targets, their scores corrected for it so that the sum over
     * them estimates that over all items (Bengio and Senecal 2008, equation 8; Yi et al. 2019).
     */
    CORRECTED_SOFTMAX,
    /** Cross-entropy of the target against all items. */
    SOFTMAX,
    /** Cross-entropy of yes or no for the target and for each item drawn (Kang and McAuley 2018, equation 6). */
    BCE,
    /** The same, made up for drawing few of the items (gBCE, Petrov and Macdonald 2023, equations 6 and 9). */
    GBCE;

    /** Whether an item is told from no item, rather than from the others. */
    boolean isBinary() {
        return this == BCE || this == GBCE;
    }
}
