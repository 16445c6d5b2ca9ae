package dev.vitrine.engine.baseline;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.LeaveLastOut;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Recommends what the same users had as had the history's items (item-kNN, Sarwar et al. 2001), the history's newest
 * events weighing most. Links are co-occurrences divided by powers of both items' frequencies: powers of one half make
 * the cosine.
 */
public final class ItemNeighbours extends LinkedItems {

    private static final String NEIGHBOURS = "neighbours";

    /** Links are divided by the source's number of users to this power. */
    private static final String SOURCE = "sourcePower";

    /** And by the target's to this. */
    private static final String TARGET = "targetPower";

    /** A user counts their number of items to the power of minus this: who has everything tells little. */
    private static final String USER = "userPower";

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.of(DECAY, 0.7, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9),
            Parameter.of(TARGET, 0.5, 0.0, 0.25, 0.5, 0.75),
            Parameter.of(SOURCE, 0.5, 0.0, 0.25, 0.5, 0.75),
            Parameter.of(USER, 0.5, 0.0, 0.5, 1.0),
            Parameter.of(NEIGHBOURS, 200, 100.0, 500.0));

    private ItemNeighbours(Head head, Tables tables) {
        super(head, tables);
    }

    public static ItemNeighbours fit(
            LeaveLastOut events, boolean refit, Map<String, String> settings, Progress progress) {
        CoOccurrences training = CoOccurrences.of(events, false);
        LinkCache links = new LinkCache(training::links);
        Values chosen = Tuning.choose(
                PARAMETERS, settings, events, values -> of(events, training, links.of(values), values), progress);
        CoOccurrences pairs = refit ? CoOccurrences.of(events, true) : training;
        return of(events, pairs, pairs.links(chosen), chosen);
    }

    private static ItemNeighbours of(LeaveLastOut events, CoOccurrences pairs, ItemLinks links, Values values) {
        Head head = new Head(events.dataset().vocabulary(), values.asText());
        return new ItemNeighbours(head, new Tables(links, pairs.popularity(), (float) values.get(DECAY)));
    }

    static ItemNeighbours read(Head head, BinaryInput in) throws IOException {
        return new ItemNeighbours(head, Tables.read(in));
    }

    @Override
    public BaselineKind kind() {
        return BaselineKind.ITEM_KNN;
    }

    /**
     * Who had what in the training part.
     *
     * @param inputs what links lead from
     * @param targets what they lead to
     * @param usersOfInput {@code inputs} by item
     */
    private record CoOccurrences(UserItems inputs, UserItems targets, UserItems usersOfInput, float[] popularity) {

        static CoOccurrences of(LeaveLastOut events, boolean refit) {
            UserItems inputs = UserItems.inputs(events, refit);
            int items = events.dataset().vocabulary().size();
            return new CoOccurrences(
                    inputs,
                    UserItems.targets(events, refit),
                    inputs.byItem(items),
                    Popularity.counts(events, refit, 0));
        }

        ItemLinks links(Values values) {
            int items = popularity.length - 1;
            double[] bySource = Powers.of(inputs.counts(items), -values.get(SOURCE));
            double[] byTarget = Powers.of(targets.counts(items), -values.get(TARGET));
            double[] byUser = Powers.of(sizes(targets), -values.get(USER));
            StrongestLinks strongest = new StrongestLinks(items, (int) values.get(NEIGHBOURS));
            Row row = new Row(items);
            for (int source = 0; source <= items; source++) {
                collect(source, byUser, row);
                row.finish(source, bySource[source], byTarget, strongest);
            }
            return strongest.build();
        }

        private void collect(int source, double[] byUser, Row row) {
            for (int i = usersOfInput.offsets()[source]; i < usersOfInput.offsets()[source + 1]; i++) {
                int user = usersOfInput.items()[i];
                for (int place = targets.offsets()[user]; place < targets.offsets()[user + 1]; place++) {
                    row.add(targets.items()[place], (float) byUser[user]);
                }
            }
        }

        private static int[] sizes(UserItems userItems) {
            int[] sizes = new int[userItems.users()];
            Arrays.setAll(sizes, userItems::size);
            return sizes;
        }
    }

    /** One source's weights, gathered by target. */
    private static final class Row {

        private final float[] sums;
        private final int[] touched;
        private int count;

        Row(int items) {
            sums = new float[items + 1];
            touched = new int[items + 1];
        }

        void add(int target, float weight) {
            if (sums[target] == 0) {
                touched[count++] = target;
            }
            sums[target] += weight;
        }

        /** An item is not its own neighbour. */
        void finish(int source, double factor, double[] byTarget, StrongestLinks strongest) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int target = touched[i];
                sums[target] *= (float) (factor * byTarget[target]);
                if (target != source) {
                    touched[kept++] = target;
                }
            }
            strongest.addRow(touched, kept, sums);
            sums[source] = 0;
            for (int i = 0; i < kept; i++) {
                sums[touched[i]] = 0;
            }
            count = 0;
        }
    }
}
