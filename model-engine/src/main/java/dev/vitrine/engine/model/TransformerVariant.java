package dev.vitrine.engine.model;

/**
 * In what a Transformer departs from the plain one.
 *
 * @param gated whether what each part of a block adds passes a gate that its input opens (the layers of LiGR, Ruiz et al.
 *     2025, in the form that eSASRec, Tikhonovich et al. 2025, gives them)
 * @param gaps whether it is told how long before each event the one before it was
 * @param bothWays whether each event looks at those after it too; then it is asked what stands at a place of its own
 *     after the last event (BERT4Rec, Sun et al. 2019)
 * @param untyped whether it is kept from telling types of behaviour apart
 */
public record TransformerVariant(boolean gated, boolean gaps, boolean bothWays, boolean untyped) {

    public static final TransformerVariant PLAIN = new TransformerVariant(false, false, false, false);
}
