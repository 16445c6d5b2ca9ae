package dev.vitrine.sample.simulation;

/** What is reckoned of each purchase beside the purchase itself; each includes the ones before it. */
enum Asked {
    NOTHING,
    /** Where it stands by the true probabilities. */
    RANKS,
    /** How probable it had been without each event that led to it. */
    EFFECTS
}
