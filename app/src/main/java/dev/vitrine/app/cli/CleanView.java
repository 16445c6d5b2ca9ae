package dev.vitrine.app.cli;

import dev.vitrine.workspace.cleaning.CleaningSetting;
import dev.vitrine.workspace.cleaning.Remaining;
import dev.vitrine.workspace.cleaning.Size;
import dev.vitrine.workspace.operations.CleanData;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Cleaning rules and what they leave: the answer of {@code clean}.
 *
 * @param settings all of them, by name
 * @param changed names of those that differ from the usual, with their values
 * @param taken by each rule, of what those before it left
 */
record CleanView(
        Map<String, String> settings,
        Map<String, String> changed,
        boolean canUndo,
        boolean canRedo,
        Size stored,
        Size left,
        long sequenceEvents,
        Map<String, Size> taken) {

    static CleanView of(CleanData.State state, Remaining remaining) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (CleaningSetting setting : CleaningSetting.values()) {
            settings.put(setting.id(), state.rules().get(setting));
        }
        Map<String, Size> taken = new LinkedHashMap<>();
        remaining.taken().forEach(each -> taken.put(each.rule().id(), each.size()));
        return new CleanView(
                settings,
                state.rules().texts(),
                state.canUndo(),
                state.canRedo(),
                remaining.stored(),
                remaining.left(),
                remaining.sequenceEvents(),
                taken);
    }
}
