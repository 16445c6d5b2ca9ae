package dev.vitrine.workspace.findings;

import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Split;
import dev.vitrine.workspace.cleaning.CleaningSetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** What the data do to a leave-last-out split. */
final class SplitFindings {

    /** A test event, a validation event and one to learn from. */
    private static final String FEWEST = "3";

    private final SequenceDataset dataset;
    private final LeaveLastOut split;

    SplitFindings(SequenceDataset dataset) {
        this.dataset = dataset;
        this.split = LeaveLastOut.of(dataset);
    }

    List<Finding> list() {
        List<Finding> found = new ArrayList<>();
        int scored = split.scoredUsers().length;
        found.add(Finding.of(Finding.Kind.SHORT, dataset.users() - scored, dataset.users(), List.of())
                .mendedBy(Map.of(CleaningSetting.SHOPPER_LEAST, FEWEST)));
        if (scored > 0) {
            found.add(unseen());
            addFuture(found);
        }
        return found;
    }

    private Finding unseen() {
        BitSet trained = new BitSet();
        for (int user = 0; user < dataset.users(); user++) {
            for (int event = dataset.offsets()[user]; event < split.trainingEnd(user, false); event++) {
                trained.set(dataset.items()[event]);
            }
        }
        long unseen = Arrays.stream(split.scoredUsers())
                .filter(user -> !trained.get(split.target(user, Split.TEST)))
                .count();
        return Finding.of(Finding.Kind.UNSEEN, unseen, split.scoredUsers().length, List.of())
                .mendedBy(Map.of(CleaningSetting.ITEM_LEAST, FEWEST));
    }

    /** The mean over shoppers of the share of training events that are younger than the purchase to be predicted. */
    private void addFuture(List<Finding> found) {
        long[] times = trainingTimes();
        if (times.length == 0) {
            return;
        }
        double shares = 0;
        long after = 0;
        for (int user : split.scoredUsers()) {
            int younger = times.length - notAfter(times, split.targetTime(user, Split.TEST));
            shares += (double) younger / times.length;
            after += younger > 0 ? 1 : 0;
        }
        int scored = split.scoredUsers().length;
        found.add(Finding.of(Finding.Kind.FUTURE, shares / scored, after, scored, List.of()));
    }

    private long[] trainingTimes() {
        long[] times = new long[dataset.events()];
        int count = 0;
        for (int user = 0; user < dataset.users(); user++) {
            for (int event = dataset.offsets()[user]; event < split.trainingEnd(user, false); event++) {
                if (dataset.times()[event] != SequenceDataset.NO_TIME) {
                    times[count++] = dataset.times()[event];
                }
            }
        }
        long[] known = Arrays.copyOf(times, count);
        Arrays.sort(known);
        return known;
    }

    private static int notAfter(long[] ascending, long time) {
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ascending[middle] <= time) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
