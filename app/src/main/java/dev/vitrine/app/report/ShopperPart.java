package dev.vitrine.app.report;

import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.RecommendForShopper;

/**
 * One shopper of the report, the last purchase hidden.
 *
 * @param name what the report calls the shopper
 * @param model whose first place is explained
 */
public record ShopperPart(
        String name, RecommendForShopper.Result lists, String model, ExplainRecommendation.Result explanation) {}
