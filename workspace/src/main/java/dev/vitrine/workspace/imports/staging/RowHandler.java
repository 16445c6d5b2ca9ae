package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.source.SourceRow;

/** Takes in the readable rows of a file, by what the file holds. */
interface RowHandler {

    /**
     * Says what is wrong with a row, and keeps what is worth keeping of it.
     *
     * @param ordinal place among the file's rows, from 0
     * @param repeated whether the row is equal in every column to an earlier one
     */
    Faults take(SourceRow row, int ordinal, boolean repeated);
}
