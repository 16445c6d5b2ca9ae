package dev.vitrine.workspace.rules;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds rules that cannot both be followed. */
record Contradictions(ItemCatalogue catalogue, List<ActiveRule> rules, LocalDate today) {

    /** @throws ProblemException naming two rules that contradict one another */
    void refuse() {
        Map<Integer, ActiveRule> byPlace = new HashMap<>();
        Map<String, ActiveRule> byItem = new HashMap<>();
        for (ActiveRule rule : rules) {
            if (rule.action() instanceof Action.Pin pin) {
                refuseIfTaken(byPlace.put(pin.place(), rule), rule, "rule.samePlace", Integer.toString(pin.place()));
                refuseIfTaken(byItem.put(pin.item(), rule), rule, "rule.pinnedTwice", pin.item());
                refuseIfHidden(rule, pin);
            }
        }
        refuseIfOverCap();
    }

    private static void refuseIfTaken(@Nullable ActiveRule older, ActiveRule rule, String problem, Object what) {
        if (older != null) {
            throw WorkspaceProblem.of(problem, older.name(), rule.name(), what);
        }
    }

    private void refuseIfHidden(ActiveRule pinning, Action.Pin pin) {
        int item = catalogue.indexOf(pin.item());
        for (ActiveRule rule : rules) {
            boolean hides = item != 0
                    && (rule.action() instanceof Action.Hide
                            ? rule.items(today).get(item)
                            : rule.action() instanceof Action.Only
                                    && !rule.items(today).get(item));
            if (hides) {
                throw WorkspaceProblem.of("rule.pinnedAndHidden", pinning.name(), rule.name(), pin.item());
            }
        }
    }

    private void refuseIfOverCap() {
        for (ActiveRule cap : rules) {
            if (cap.action() instanceof Action.Cap limit) {
                Map<Integer, Integer> counts = new HashMap<>();
                for (ActiveRule rule : rules) {
                    if (rule.action() instanceof Action.Pin pin && countPin(pin, cap, limit, counts) > limit.most()) {
                        throw WorkspaceProblem.of("rule.pinsOverCap", rule.name(), cap.name(), limit.most());
                    }
                }
            }
        }
    }

    private int countPin(Action.Pin pin, ActiveRule cap, Action.Cap limit, Map<Integer, Integer> counts) {
        int item = catalogue.indexOf(pin.item());
        int group = item == 0 || !cap.items(today).get(item) ? 0 : catalogue.group(item, limit.by());
        return group == 0 ? 0 : counts.merge(group, 1, Integer::sum);
    }
}
