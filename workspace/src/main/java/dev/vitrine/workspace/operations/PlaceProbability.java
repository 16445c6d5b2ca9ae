package dev.vitrine.workspace.operations;

import dev.vitrine.engine.calibration.Calibration;
import org.jspecify.annotations.Nullable;

/** Turns one model's scores for one shopper into the probability of the next purchase among the candidates. */
final class PlaceProbability {

    private final @Nullable Calibration calibration;
    private final double normaliser;

    /** @param calibration null where the model has none */
    PlaceProbability(@Nullable Calibration calibration, ShopperRanking ranking) {
        this.calibration = calibration;
        this.normaliser = calibration == null ? 0 : ranking.normaliser(calibration);
    }

    /** Null where the model has none. */
    @Nullable
    Double of(float score) {
        return calibration == null ? null : calibration.probability(score, normaliser);
    }
}
