package dev.vitrine.workspace.splits;

import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.data.SplitPart;
import dev.vitrine.engine.data.TimeSplit;
import dev.vitrine.workspace.splits.SplitShape.Dot;
import dev.vitrine.workspace.splits.SplitShape.Kind;
import dev.vitrine.workspace.splits.SplitShape.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws up what falls where, for each of the splits that the data allow. */
public final class SplitShapes {

    private static final int EXAMPLES = 16;
    private static final int MOST_DOTS = 60;

    /** Says where an event of a user falls. */
    private interface Parts {
        SplitPart of(int user, int event);
    }

    private final SequenceDataset dataset;
    private final LeaveLastOut last;
    private final int[] examples;

    public SplitShapes(SequenceDataset dataset) {
        this.dataset = dataset;
        this.last = LeaveLastOut.of(dataset);
        this.examples = examples();
    }

    public SplitShape last() {
        PartTally tally = tally(last::part);
        int[] scored = last.scoredUsers();
        long unseen = Arrays.stream(scored)
                .filter(user -> !tally.isTrained(last.target(user, Split.TEST)))
                .count();
        return new SplitShape(
                Kind.LAST,
                tally.parts(),
                scored.length,
                dataset.users() - scored.length,
                0,
                unseen,
                scored.length,
                null,
                null,
                tally.spans(),
                timelines(last::part));
    }

    /**
     * @param share of the events that validation and test hold each
     * @return empty where times are unknown or all the same
     */
    public Optional<SplitShape> time(double share) {
        return TimeSplit.of(dataset, share).map(this::shape);
    }

    private SplitShape shape(TimeSplit split) {
        Parts parts = (user, event) -> split.part(event);
        PartTally tally = tally(parts);
        int[] users = split.testUsers();
        int[] targets = IntStream.range(0, dataset.events())
                .filter(event -> dataset.isTarget(event) && split.part(event) == SplitPart.TEST)
                .toArray();
        long unseen = Arrays.stream(targets)
                .filter(event -> !tally.isTrained(dataset.items()[event]))
                .count();
        return new SplitShape(
                Kind.TIME,
                tally.parts(),
                users.length,
                dataset.users() - users.length,
                (int) Arrays.stream(users).filter(user -> !split.isKnown(user)).count(),
                unseen,
                targets.length,
                Instant.ofEpochMilli(split.validationFrom()),
                Instant.ofEpochMilli(split.testFrom()),
                tally.spans(),
                timelines(parts));
    }

    private PartTally tally(Parts parts) {
        PartTally tally = new PartTally(dataset);
        for (int user = 0; user < dataset.users(); user++) {
            for (int event = dataset.offsets()[user]; event < dataset.offsets()[user + 1]; event++) {
                tally.add(user, event, parts.of(user, event));
            }
        }
        return tally;
    }

    /** Shoppers that are measured, evenly over all of them, who came first on top. */
    private int[] examples() {
        int[] all = last.scoredUsers();
        int count = Math.min(EXAMPLES, all.length);
        return IntStream.range(0, count)
                .mapToObj(i -> all[(int) ((long) i * all.length / count)])
                .sorted(Comparator.comparingLong(user -> dataset.times()[dataset.offsets()[user]]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<Timeline> timelines(Parts parts) {
        List<Timeline> timelines = new ArrayList<>();
        for (int user : examples) {
            int to = dataset.offsets()[user + 1];
            int from = Math.max(dataset.offsets()[user], to - MOST_DOTS);
            timelines.add(new Timeline(IntStream.range(from, to)
                    .mapToObj(event -> new Dot(dataset.times()[event], parts.of(user, event)))
                    .toList()));
        }
        return timelines;
    }
}
