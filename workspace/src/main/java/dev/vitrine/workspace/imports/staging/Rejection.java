package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.RejectionReason;

/**
 * A row that is not used.
 *
 * @param column name of the column at fault; empty where it is the row as a whole
 * @param text the row as written, or its beginning
 */
record Rejection(int importKey, long line, String column, RejectionReason reason, String text) {}
