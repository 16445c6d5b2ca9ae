package dev.vitrine.engine.training;

import dev.vitrine.engine.data.LeaveLastOut;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings that follow from a time budget, chosen once for each training. */
final class BudgetSettings {

    private BudgetSettings() {}

    /** None without a budget; those that were kept where the training goes on. */
    static Map<String, String> of(LeaveLastOut split, TrainingRequest request, RunStates states) {
        Double minutes = request.minutes();
        if (minutes == null || request.epochs() != null) {
            return Map.of();
        }
        return states.plan().orElseGet(() -> {
            TrainingConfig suited = TrainingConfig.forData(split.dataset()).withSettings(request.settings());
            BudgetPlanner.Choice choice = new BudgetPlanner(split, request).choose(suited, minutes);
            Map<String, String> planned = new LinkedHashMap<>(choice.plan().toSettings());
            states.keepPlan(planned);
            return planned;
        });
    }

    /** Of what was planned that which a training is set to. */
    static Map<String, String> known(Map<String, String> planned) {
        BudgetPlan plan = BudgetPlan.of(planned);
        return plan == null
                ? Map.of()
                : Map.of(
                        "dimension", Integer.toString(plan.dimension()),
                        "length", Integer.toString(plan.length()));
    }
}
