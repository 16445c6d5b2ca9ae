package dev.vitrine.sample.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The true probabilities of what a shopper buys, and what they had been without an earlier event. */
final class Oracle {

    private final Intents intents;
    private final Choice choice;
    private final Asked asked;

    Oracle(Intents intents, Choice choice, Asked asked) {
        this.intents = intents;
        this.choice = choice;
        this.asked = asked;
    }

    boolean isAsked() {
        return asked != Asked.NOTHING;
    }

    /**
     * @param item that is bought
     * @param compared events in which alternatives were just looked at: they give the intent away; without them it is one
     *     of all that are possible
     */
    OracleRank rank(int item, Intent intent, List<Integer> compared, ShopperState state, int day) {
        List<Intent> known = compared.isEmpty() ? intents.of(state, day) : List.of(intent);
        return OracleRank.of(
                item,
                choice.mixture(known, state, day),
                state.bought,
                asked == Asked.EFFECTS ? without(item, intent, compared, state, day) : Map.of());
    }

    private Map<Integer, Double> without(int item, Intent intent, List<Integer> compared, ShopperState state, int day) {
        Map<Integer, Double> without = new TreeMap<>();
        for (int event : state.traces()) {
            ShopperState other = state.without(event);
            boolean given = compared.stream().anyMatch(view -> view != event);
            List<Intent> known = given ? List.of(in(other, intent)) : intents.of(other, day);
            without.put(event, choice.mixture(known, other, day)[item]);
        }
        return without;
    }

    /** The same need, as part of the mission as far as that is there. */
    private static Intent in(ShopperState other, Intent intent) {
        Mission mission = intent.mission();
        if (mission == null) {
            return intent;
        }
        return other.missions.stream()
                .filter(candidate -> candidate.firstEvent() == mission.firstEvent())
                .findFirst()
                .map(found -> Intent.complement(found, intent.place(), intent.side(), 1))
                .orElseGet(() -> Intent.impulse(intent.subcategory(), 1));
    }
}
