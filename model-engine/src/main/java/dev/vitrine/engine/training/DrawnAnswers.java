package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/**
 * The right answer of each position, and the wrong ones drawn for all of them.
 *
 * @param targets local indices, {@code [positions]}
 * @param candidates local indices, {@code [candidates]}
 * @param hits where a candidate is the target itself, in the flattened {@code [positions, candidates]}
 */
record DrawnAnswers(NDArray targets, NDArray candidates, NDArray hits) {

    private static final float NEVER = -1e9f;

    /**
     * Makes of each candidate that is the target itself one that is never chosen, in place and unseen by gradients.
     *
     * @param scores {@code [positions, candidates]}
     */
    void takeOutTargets(NDArray scores) {
        if (hits.size() > 0) {
            scores.stopGradient().reshape(-1).set(new NDIndex("{}", hits), NEVER);
        }
    }
}
