package dev.vitrine.engine.training;

/**
 * What one epoch of training came to.
 *
 * @param epoch from 1
 * @param loss mean over the positions trained on
 * @param validationNdcg NDCG@10 on the validation split, seen items masked
 * @param validationHitRate HR@10 likewise
 * @param seconds wall time since training began, pauses left out
 * @param best whether it is the best epoch so far
 */
public record EpochReport(
        int epoch, double loss, double validationNdcg, double validationHitRate, double seconds, boolean best) {}
