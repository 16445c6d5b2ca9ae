package dev.vitrine.sample.simulation;

import dev.vitrine.sample.shop.MissionKind;
import dev.vitrine.sample.shop.Subcategory;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper may be up to next, and how likely that is.
 *
 * @param cause {@code START}, {@code COMPLEMENT}, {@code CART_LEFT} or {@code IMPULSE}
 * @param kind of the mission that would start
 * @param mission that would go on
 * @param place of the need that would be met
 * @param side of the fork that would be taken
 * @param subcategory within which the item is chosen; null for the whole shop
 * @param cart that would be returned to
 * @param weight in proportion to the probability
 */
record Intent(
        Cause cause,
        @Nullable MissionKind kind,
        @Nullable Mission mission,
        int place,
        int side,
        @Nullable Subcategory subcategory,
        @Nullable LeftCart cart,
        double weight) {

    static Intent start(MissionKind kind, double weight) {
        return new Intent(Cause.START, kind, null, 0, 0, kind.first(), null, weight);
    }

    static Intent complement(Mission mission, int place, int side, double weight) {
        Subcategory need = mission.kind().need(place, side);
        return new Intent(Cause.COMPLEMENT, null, mission, place, side, need, null, weight);
    }

    static Intent impulse(double weight) {
        return impulse(null, weight);
    }

    static Intent impulse(@Nullable Subcategory subcategory, double weight) {
        return new Intent(Cause.IMPULSE, null, null, 0, 0, subcategory, null, weight);
    }

    /** To buy what was left in the cart, with all that buying it then would have meant. */
    static Intent cartLeft(LeftCart cart, double weight) {
        Intent meant = cart.intent();
        return new Intent(
                Cause.CART_LEFT, meant.kind, meant.mission, meant.place, meant.side, meant.subcategory, cart, weight);
    }

    /** Whether it still makes sense: the mission has not moved past the need. */
    boolean isOpen() {
        return mission == null || mission.nextPlace() <= place;
    }

    String missionName() {
        if (mission != null) {
            return mission.kind().id();
        }
        return kind == null ? "" : kind.id();
    }
}
