package dev.vitrine.workspace.operations;

import dev.vitrine.engine.training.Judged;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.feedback.Signal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * What was said of items for shoppers, in two parts: one to learn from, and one held out to see by it whether that
 * helped. A fifth of the shoppers is held out with all that was said for them, told by their ids alone, so that they are
 * the same ones however often a model is tuned.
 *
 * <p>Where votes, thumbs and shown lists contradict one another, the majority counts; a draw says nothing.
 */
final class JudgedSignals {

    private static final int HELD_OUT_OF = 5;

    /** What was said for one shopper, by item id. */
    record Opinions(String shopper, List<String> liked, List<String> turnedDown) {

        int size() {
            return liked.size() + turnedDown.size();
        }

        /** Whether there is a liked item to put against one turned down. */
        boolean isPaired() {
            return !liked.isEmpty() && !turnedDown.isEmpty();
        }
    }

    private final List<Opinions> learned = new ArrayList<>();
    private final List<Opinions> heldOut = new ArrayList<>();

    private JudgedSignals() {}

    static JudgedSignals of(Workspace workspace) {
        Map<String, Map<String, Integer>> sums = new TreeMap<>();
        for (Signal signal : new ReadSignals(workspace).run()) {
            sums.computeIfAbsent(signal.shopper(), shopper -> new TreeMap<>())
                    .merge(signal.item(), signal.liked() ? 1 : -1, Integer::sum);
        }
        JudgedSignals signals = new JudgedSignals();
        sums.forEach((shopper, items) -> {
            Opinions opinions = new Opinions(shopper, those(items, 1), those(items, -1));
            if (opinions.size() > 0) {
                (isHeldOut(shopper) ? signals.heldOut : signals.learned).add(opinions);
            }
        });
        return signals;
    }

    private static List<String> those(Map<String, Integer> items, int sign) {
        return items.entrySet().stream()
                .filter(item -> Integer.signum(item.getValue()) == sign)
                .map(Map.Entry::getKey)
                .toList();
    }

    static boolean isHeldOut(String shopper) {
        CRC32 sum = new CRC32();
        sum.update(shopper.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % HELD_OUT_OF == 0;
    }

    /** To be learned from, of shoppers that the workspace knows. */
    List<Judged> learned(Workspace workspace) {
        List<Judged> judged = new ArrayList<>();
        for (Opinions opinions : learned) {
            workspace
                    .shopper(opinions.shopper())
                    .map(ShopperCard::key)
                    .ifPresent(key -> judged.add(new Judged(key, opinions.liked(), opinions.turnedDown())));
        }
        return judged;
    }

    /** Those held out that say which of two items is the better. */
    List<Opinions> heldOutPairs(Workspace workspace) {
        return heldOut.stream()
                .filter(Opinions::isPaired)
                .filter(opinions -> workspace.shopper(opinions.shopper()).isPresent())
                .toList();
    }

    CountJudgements.Result count(Workspace workspace) {
        Set<String> known = learned.stream()
                .map(Opinions::shopper)
                .filter(shopper -> workspace.shopper(shopper).isPresent())
                .collect(Collectors.toSet());
        int items = learned.stream()
                .filter(opinions -> known.contains(opinions.shopper()))
                .mapToInt(Opinions::size)
                .sum();
        List<Opinions> pairs = heldOutPairs(workspace);
        return new CountJudgements.Result(
                items, known.size(), pairs.stream().mapToInt(Opinions::size).sum(), pairs.size());
    }
}
