package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.segments.Segment;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The history that stands for a segment: that of the member whose events spread over the categories of the top level most
 * like those of all members together, among the members whose history is at least half and at most twice as long as the
 * median. Of equals it is the one whose length is nearest to the median.
 */
public final class TypicalHistory {

    /** @param shopper whose history it is */
    public record Result(String shopper, List<ShopperEvent> events) {

        public Result {
            events = List.copyOf(events);
        }
    }

    private final Workspace workspace;

    public TypicalHistory(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @throws dev.vitrine.engine.ProblemException if nobody is in the segment */
    public Result run(Segment segment, Progress progress) {
        progress.update(-1, "evaluate.reading");
        SequenceDataset dataset = new SequenceReader(workspace.database()).read(DatasetOptions.DEFAULT);
        int[] members = IntStream.range(0, dataset.users())
                .filter(new SegmentMembers(workspace).among(segment, dataset, progress))
                .filter(user -> length(dataset, user) > 0)
                .toArray();
        if (members.length == 0) {
            throw WorkspaceProblem.of("segment.empty", segment.name());
        }
        int typical = typical(dataset, members);
        return new Result(new ShopperIds(workspace).of(dataset, typical), events(dataset, typical));
    }

    private int typical(SequenceDataset dataset, int[] members) {
        int[] lengths = Arrays.stream(members)
                .map(user -> length(dataset, user))
                .sorted()
                .toArray();
        int median = lengths[lengths.length / 2];
        ShopperCategories categories = ShopperCategories.of(workspace, dataset);
        double[] mean = categories.shares(members);
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int user : members) {
            int length = length(dataset, user);
            if (2 * length >= median && length <= 2 * median) {
                double distance = distance(categories.shares(user), mean);
                boolean nearer = best >= 0
                        && distance == least
                        && Math.abs(length - median) < Math.abs(length(dataset, best) - median);
                if (distance < least || nearer) {
                    best = user;
                    least = distance;
                }
            }
        }
        return best;
    }

    private static int length(SequenceDataset dataset, int user) {
        return dataset.offsets()[user + 1] - dataset.offsets()[user];
    }

    private static double distance(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(at -> (one[at] - other[at]) * (one[at] - other[at]))
                .sum();
    }

    private List<ShopperEvent> events(SequenceDataset dataset, int user) {
        Map<String, ItemCard> cards = new HashMap<>();
        List<ShopperEvent> events = new ArrayList<>();
        for (int event = dataset.offsets()[user]; event < dataset.offsets()[user + 1]; event++) {
            String id = dataset.vocabulary().idOf(dataset.items()[event]);
            events.add(new ShopperEvent(
                    cards.computeIfAbsent(id, unknown -> ItemCards.of(workspace, unknown)),
                    dataset.behaviourTypes().get(dataset.behaviours()[event]),
                    dataset.times()[event],
                    null,
                    null,
                    null));
        }
        return events;
    }
}
