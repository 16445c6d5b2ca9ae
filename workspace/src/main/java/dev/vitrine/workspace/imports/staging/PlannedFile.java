package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.plan.FilePlan;

/**
 * A file about to be imported.
 *
 * @param hash of the file as it lies there
 * @param again whether rows that the workspace has already are added once more
 */
public record PlannedFile(FilePlan plan, String hash, boolean again) {}
