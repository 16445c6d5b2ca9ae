package dev.vitrine.workspace.rules;

import java.util.List;

/**
 * A list as rules leave it, and what became of the list of the model.
 *
 * @param lapsed places in the set of pins that show nothing, because their item is sold out or unknown
 */
public record RuledList(List<Place> places, List<Gone> gone, List<Integer> lapsed) {

    public RuledList {
        places = List.copyOf(places);
        gone = List.copyOf(gone);
        lapsed = List.copyOf(lapsed);
    }

    /**
     * One place of the list, whose rank is its position in it.
     *
     * @param item index in the catalogue
     * @param modelRank place in the model's whole ranking; 0 for an item that it does not rank
     * @param moves in the order of the rules; none for an item that stands where the model has it
     */
    public record Place(int item, int modelRank, List<Move> moves) {
        public Place {
            moves = List.copyOf(moves);
        }
    }

    /**
     * What one rule did to one item.
     *
     * @param rule place in the set, from 0
     * @param from rank before the rule, in the list or else in the ranking; 0 for an item in neither
     * @param to rank after it; 0 for one that left the list
     * @param direct whether the rule is about this item, or only about others that made way or took its place
     */
    public record Move(int rule, int from, int to, boolean direct) {}

    /** An item of the model's list that is not in this one, by the rule after which it was missing. */
    public record Gone(int item, int modelRank, int rule) {}
}
