package dev.vitrine.engine.explanation;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.explanation.ItemStandings.Standing;
import dev.vitrine.engine.recommend.Ranks;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The one event that, had it come last, would lift an item most; found by running the model.
 *
 * @param item vocabulary index of the item of that event
 * @param with where the item that is explained would stand
 */
public record SingleAddition(int item, Standing with) {

    /** Tried after the whole history; of a larger catalogue those that lift the item most by themselves. */
    private static final int MOST_TRIED = 500;

    /**
     * @param behaviour of the added event
     * @return empty if nothing takes the item higher than it is
     */
    public static Optional<SingleAddition> of(ItemStandings standings, History history, byte behaviour) {
        int[] tried = candidates(standings, behaviour);
        List<History> variants = Arrays.stream(tried)
                .mapToObj(item -> history.with(item, SequenceDataset.NO_TIME, behaviour))
                .toList();
        List<Standing> found = withAdded(standings, variants, tried);
        return IntStream.range(0, tried.length)
                .mapToObj(at -> new SingleAddition(tried[at], found.get(at)))
                .min(Comparator.<SingleAddition>comparingInt(
                                addition -> addition.with().rank())
                        .thenComparingDouble(addition -> -addition.with().score()))
                .filter(addition ->
                        addition.with().rank() < standings.of(history).rank());
    }

    private static int[] candidates(ItemStandings standings, byte behaviour) {
        int[] all = IntStream.rangeClosed(1, standings.model().vocabulary().size())
                .filter(item -> item != standings.item())
                .toArray();
        if (all.length <= MOST_TRIED) {
            return all;
        }
        List<History> alone = Arrays.stream(all)
                .mapToObj(item -> History.ofItems().with(item, SequenceDataset.NO_TIME, behaviour))
                .toList();
        List<Standing> byThemselves = withAdded(standings, alone, all);
        return IntStream.range(0, all.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(
                                at -> byThemselves.get(at).rank())
                        .thenComparingDouble(at -> -byThemselves.get(at).score()))
                .limit(MOST_TRIED)
                .mapToInt(at -> all[at])
                .toArray();
    }

    /** Who adds an item has it, so that it is no candidate any more. */
    private static List<Standing> withAdded(ItemStandings standings, List<History> variants, int[] added) {
        Standing[] found = new Standing[variants.size()];
        int item = standings.item();
        standings.model().scoreEach(variants, (variant, scores) -> {
            standings.progress().throwIfCancelled();
            int own = added[variant];
            int rank = Ranks.of(item, scores, other -> other == own || standings.isExcluded(other));
            found[variant] = new Standing(scores[item], rank);
        });
        return List.of(found);
    }
}
