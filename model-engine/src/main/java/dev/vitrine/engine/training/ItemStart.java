package dev.vitrine.engine.training;

/** What products that a model does not know have of their own to begin with, beside what it makes of their texts. */
public enum ItemStart {
    /** The mean of what those of the model's products have whose texts are most like theirs. */
    ALIKE,
    /** Nothing: what is made of their texts is all. */
    NOTHING,
    /** A small vector by chance, as where training begins anew. */
    CHANCE
}
