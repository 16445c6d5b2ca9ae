package dev.vitrine.engine.evaluation;

/**
 * Where a model put the held-out items.
 *
 * @param users those scored, as indices into the data set
 * @param ranks mid-rank of each one's target, from 1, {@code [users]}
 * @param excludedTargetSeen users not scored because their target was in their history
 */
public record TargetRanks(int[] users, double[] ranks, int excludedTargetSeen) {

    public TargetRanks {
        if (users.length != ranks.length) {
            throw new IllegalArgumentException("each user scored has one rank");
        }
    }
}
