package dev.vitrine.engine.training;

import dev.vitrine.engine.data.LeaveLastOut;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings that follow from a time budget, chosen once for each training. */
final class BudgetSettings {

    private BudgetSettings() {}

    /**
     * None without a budget; those that were kept where the training goes on.
     *
     * @param time since the budget began to run
     */
    static Map<String, String> of(LeaveLastOut split, TrainingRequest request, RunStates states, ActiveTime time) {
        Double minutes = request.minutes();
        if (minutes == null || request.epochs() != null) {
            return Map.of();
        }
        return states.plan().orElseGet(() -> {
            TrainingConfig suited = TrainingConfig.forData(split.dataset()).withSettings(request.settings());
            BudgetPlanner.Choice choice = new BudgetPlanner(split, request).choose(suited, minutes, time);
            Map<String, String> planned = new LinkedHashMap<>(choice.plan().toSettings());
            states.keepPlan(planned);
            return planned;
        });
    }

    /**
     * What of a budget the search for the best epoch has: a refit and the second network that new items are placed by take
     * half each.
     */
    static double ofSearch(double minutes, TrainingRequest request, TrainingConfig config) {
        double whole = request.refit() ? minutes / 2 : minutes;
        return config.items().newItems() ? whole / 2 : whole;
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
