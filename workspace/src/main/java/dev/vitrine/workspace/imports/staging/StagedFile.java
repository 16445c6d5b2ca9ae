package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.plan.FilePlan;

/**
 * One file of an import, as it will be kept in the history of imports.
 *
 * @param firstSerial running number of its first interaction
 */
public record StagedFile(
        int importKey,
        long firstSerial,
        PlannedFile planned,
        FaultCounter counts,
        TitleCounts titles,
        ItemCodes codes) {

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

    /** Groups of item codes that differ by case alone, in the file's rows and in the workspace. */
    public long codesAlike() {
        return codes.alike();
    }
}
