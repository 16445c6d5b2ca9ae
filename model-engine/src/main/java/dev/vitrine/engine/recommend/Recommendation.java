package dev.vitrine.engine.recommend;

/**
 * One place of a list.
 *
 * @param item vocabulary index
 * @param score the model's own scale: comparable within a list only
 */
public record Recommendation(int item, float score) {}
