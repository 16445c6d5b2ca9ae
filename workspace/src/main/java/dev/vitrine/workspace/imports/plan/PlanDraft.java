package dev.vitrine.workspace.imports.plan;

import dev.vitrine.engine.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * How a file would be read.
 *
 * @param problem for which it cannot be imported so; null for none
 */
public record PlanDraft(FilePlan plan, @Nullable ProblemException problem) {}
