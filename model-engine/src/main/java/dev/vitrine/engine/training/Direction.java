package dev.vitrine.engine.training;

/** Which way an event looks. */
public enum Direction {
    /** At those before it; every event is predicted from them (Kang and McAuley 2018). */
    CAUSAL,
    /** At all; some are hidden and guessed (BERT4Rec, Sun et al. 2019). */
    BIDIRECTIONAL
}
