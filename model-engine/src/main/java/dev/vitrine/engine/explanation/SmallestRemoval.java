package dev.vitrine.engine.explanation;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.explanation.ItemStandings.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The smallest set of events without which an item is no longer among the first of the list; each set is tried by running
 * the model.
 *
 * @param positions in the history, rising
 * @param without where the item stands without them
 * @param isSmallest whether it is sure that no smaller set does it: so it is for one event and for two
 */
public record SmallestRemoval(int[] positions, Standing without, boolean isSmallest) {

    private static final int MOST_EVENTS = 10;
    private static final int PAIRS_AT_ONCE = 128;

    /**
     * Tries every event, then every pair, then adds to the best pair what takes the item furthest down.
     *
     * @param top how many places the list has; the item is in it
     * @return empty if no set of at most ten events was found
     */
    public static Optional<SmallestRemoval> of(ItemStandings standings, History history, int top) {
        History read = standings.read(history);
        int unread = history.length() - read.length();
        return new Search(standings, read, top)
                .run()
                .map(tried -> new SmallestRemoval(
                        Arrays.stream(tried.set).map(at -> at + unread).toArray(),
                        tried.without,
                        tried.set.length <= 2));
    }

    private record Tried(int[] set, Standing without) {

        private static final Comparator<Tried> LOWEST_FIRST = Comparator.<Tried>comparingInt(
                        tried -> -tried.without.rank())
                .thenComparingDouble(tried -> tried.without.score());
    }

    private record Search(ItemStandings standings, History history, int top) {

        Optional<Tried> run() {
            List<int[]> single = new ArrayList<>();
            for (int event = 0; event < history.length(); event++) {
                single.add(new int[] {event});
            }
            List<Tried> singles = tried(single);
            Optional<Tried> lowest = singles.stream().min(Tried.LOWEST_FIRST);
            if (lowest.isEmpty() || isOut(lowest.get()) || singles.size() == 1) {
                return lowest.filter(this::isOut);
            }
            Tried pair = lowestPair(singles);
            return isOut(pair) ? Optional.of(pair) : grown(pair);
        }

        /** Pairs that lower the score most one by one come first, so that the search seldom goes to its end. */
        private Tried lowestPair(List<Tried> singles) {
            List<int[]> pairs = new ArrayList<>();
            for (int one = 0; one < singles.size(); one++) {
                for (int other = one + 1; other < singles.size(); other++) {
                    pairs.add(new int[] {one, other});
                }
            }
            pairs.sort(Comparator.comparingDouble(
                    pair -> singles.get(pair[0]).without.score()
                            + singles.get(pair[1]).without.score()));
            Tried lowest = null;
            for (int from = 0; from < pairs.size() && (lowest == null || !isOut(lowest)); from += PAIRS_AT_ONCE) {
                List<Tried> tried = tried(pairs.subList(from, Math.min(pairs.size(), from + PAIRS_AT_ONCE)));
                Tried best = tried.stream().min(Tried.LOWEST_FIRST).orElseThrow();
                lowest = lowest == null || Tried.LOWEST_FIRST.compare(best, lowest) < 0 ? best : lowest;
            }
            return Objects.requireNonNull(lowest);
        }

        private Optional<Tried> grown(Tried start) {
            Tried set = start;
            while (!isOut(set) && set.set.length < Math.min(MOST_EVENTS, history.length())) {
                List<int[]> larger = new ArrayList<>();
                for (int event = 0; event < history.length(); event++) {
                    if (Arrays.binarySearch(set.set, event) < 0) {
                        larger.add(with(set.set, event));
                    }
                }
                set = tried(larger).stream().min(Tried.LOWEST_FIRST).orElseThrow();
            }
            return isOut(set) ? Optional.of(pruned(set)) : Optional.empty();
        }

        /** Puts back what turned out not to be needed. */
        private Tried pruned(Tried found) {
            Tried set = found;
            for (int event : found.set) {
                int[] smaller =
                        Arrays.stream(set.set).filter(other -> other != event).toArray();
                Tried without = tried(List.of(smaller)).get(0);
                set = isOut(without) ? without : set;
            }
            return set;
        }

        private List<Tried> tried(List<int[]> sets) {
            List<Standing> found = standings.of(sets.stream()
                    .map(set -> history.only(at -> Arrays.binarySearch(set, at) < 0))
                    .toList());
            List<Tried> tried = new ArrayList<>();
            for (int at = 0; at < found.size(); at++) {
                tried.add(new Tried(sets.get(at), found.get(at)));
            }
            return tried;
        }

        private boolean isOut(Tried tried) {
            return tried.without.rank() > top;
        }

        private static int[] with(int[] set, int event) {
            int[] more = Arrays.copyOf(set, set.length + 1);
            more[set.length] = event;
            Arrays.sort(more);
            return more;
        }
    }
}
