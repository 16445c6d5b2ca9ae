package dev.vitrine.sample.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a shopper's past has left behind: all that decides, with taste and day, what is bought next. */
final class ShopperState {

    final Taste taste;
    /** By item: whether it was bought. */
    final boolean[] bought;
    /** By item: ordinal of the event in which it was last looked at for a purpose; 0 for never. */
    final int[] remembered;

    final List<Mission> missions = new ArrayList<>();
    final List<LeftCart> carts = new ArrayList<>();
    final Set<String> missionsBegun = new HashSet<>();

    ShopperState(Taste taste, int items) {
        this.taste = taste;
        this.bought = new boolean[items];
        this.remembered = new int[items];
    }
}
