package dev.vitrine.workspace.models;

import java.util.Locale;

/** The kinds of model that can be trained. */
public enum ModelKind {
    TRANSFORMER,
    /** A Transformer joined with item transitions, see {@link dev.vitrine.engine.hybrid.HybridRecommender}. */
    HYBRID,
    POPULARITY,
    /** What many chose in the categories of the history. */
    CATEGORY_POPULARITY,
    TRANSITION,
    ITEM_KNN,
    EASE,
    /** Vectors learned by pairwise ranking, see {@link dev.vitrine.engine.baseline.PairwiseRanking}. */
    BPR,
    /** A product of vectors and a network over them, see {@link dev.vitrine.engine.baseline.NeuralFiltering}. */
    NEUMF,
    /** By text and attributes of items alone, see {@link dev.vitrine.engine.baseline.Content}. */
    CONTENT;

    /** Whether there is a Transformer in it: trained in a process of its own, and with attention to look at. */
    public boolean isTransformer() {
        return this == TRANSFORMER || this == HYBRID;
    }

    /** The name on the command line and in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
