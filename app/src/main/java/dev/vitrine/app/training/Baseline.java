package dev.vitrine.app.training;

import dev.vitrine.workspace.models.ModelKind;

/**
 * A simple model that a better one has to beat.
 *
 * @param ndcg NDCG@10 on the validation split
 */
public record Baseline(String name, ModelKind kind, double ndcg) {}
