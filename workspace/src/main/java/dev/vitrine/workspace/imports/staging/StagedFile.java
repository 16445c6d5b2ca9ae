package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.plan.FilePlan;

/**
 * One file of an import, as it will be kept in the history of imports.
 *
 * @param firstSerial running number of its first interaction
 */
public record StagedFile(
        int importKey, long firstSerial, PlannedFile planned, FaultCounter counts, TitleCounts titles) {

    public FilePlan plan() {
        return planned.plan();
    }

    boolean again() {
        return planned.again();
    }

    /** Items to which the file's rows give more than one title. */
    public long itemsWithSeveralTitles() {
        return titles.itemsWithSeveral();
    }
}
