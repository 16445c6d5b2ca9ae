package dev.vitrine.engine.training;

/** How the blocks of a Transformer are built. */
public enum Blocks {
    /** What each part adds is added whole (Kang and McAuley 2018). */
    SASREC,
    /** It passes a gate first, see {@link dev.vitrine.engine.model.TransformerVariant#gated}. */
    LIGR
}
