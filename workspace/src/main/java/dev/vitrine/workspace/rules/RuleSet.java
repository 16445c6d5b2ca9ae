package dev.vitrine.workspace.rules;

import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rules that are in force together, in the order in which they act. */
public record RuleSet(String name, List<Rule> rules) {

    public RuleSet {
        rules = List.copyOf(rules);
        if (name.isBlank()) {
            throw WorkspaceProblem.of("rule.blankSetName");
        }
    }

    public static RuleSet empty(String name) {
        return new RuleSet(name, List.of());
    }

    public RuleSet named(String changed) {
        return new RuleSet(changed, rules);
    }

    public RuleSet with(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new RuleSet(name, more);
    }

    public RuleSet without(int place) {
        List<Rule> fewer = new ArrayList<>(rules);
        fewer.remove(place);
        return new RuleSet(name, fewer);
    }

    public RuleSet replaced(int place, Rule rule) {
        List<Rule> changed = new ArrayList<>(rules);
        changed.set(place, rule);
        return new RuleSet(name, changed);
    }

    /** The same rules with one of them at another place; the others keep their order. */
    public RuleSet moved(int from, int to) {
        List<Rule> changed = new ArrayList<>(rules);
        changed.add(to, changed.remove(from));
        return new RuleSet(name, changed);
    }

    /** Names of the rules at some places, for a message. */
    String names(List<Integer> places) {
        return String.join(
                ", ", places.stream().map(place -> rules.get(place).name()).toList());
    }

    /** The same rules with one of them switched off. */
    public RuleSet withoutEffectOf(int place) {
        return replaced(place, rules.get(place).withOn(false));
    }

    public static RuleSet none() {
        return new RuleSet("-", Collections.emptyList());
    }
}
