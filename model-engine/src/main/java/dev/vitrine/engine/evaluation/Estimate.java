package dev.vitrine.engine.evaluation;

/**
 * A mean over users with its 95% interval.
 *
 * @param low 2.5th percentile of the bootstrap over users
 * @param high 97.5th percentile
 */
public record Estimate(double value, double low, double high) {}
