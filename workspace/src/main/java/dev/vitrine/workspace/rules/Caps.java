package dev.vitrine.workspace.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many of each group a list has, against the most it may have. */
final class Caps {

    private final ItemCatalogue catalogue;
    private final List<ActiveRule> rules;
    private final LocalDate today;
    private final List<Map<Integer, Integer>> counts = new ArrayList<>();

    Caps(ItemCatalogue catalogue, List<ActiveRule> all, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
        this.rules =
                all.stream().filter(rule -> rule.action() instanceof Action.Cap).toList();
        rules.forEach(rule -> counts.add(new HashMap<>()));
    }

    boolean hasRoomFor(int item) {
        for (int i = 0; i < rules.size(); i++) {
            int group = group(i, item);
            if (group != 0 && counts.get(i).getOrDefault(group, 0) >= cap(i).most()) {
                return false;
            }
        }
        return true;
    }

    void count(int item) {
        add(item, 1);
    }

    void forget(int item) {
        add(item, -1);
    }

    private void add(int item, int change) {
        for (int i = 0; i < rules.size(); i++) {
            int group = group(i, item);
            if (group != 0) {
                counts.get(i).merge(group, change, Integer::sum);
            }
        }
    }

    private int group(int rule, int item) {
        return rules.get(rule).items(today).get(item)
                ? catalogue.group(item, cap(rule).by())
                : 0;
    }

    private Action.Cap cap(int rule) {
        return (Action.Cap) rules.get(rule).action();
    }
}
