package dev.vitrine.workspace.findings;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.cleaning.CleaningSetting;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.imports.layout.Layout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What shoppers' events tell, each shopper's by itself. */
final class EventFindings {

    private static final long DAY = Duration.ofDays(1).toMillis();
    /** Fewer events in a day, or fewer items, are nobody's but a person's. */
    private static final int LEAST = 100;
    /** So many times what all but one in a hundred shoppers do at most in a day is more than a person does. */
    private static final int TIMES = 5;
    /** So large a part of all items is more than a person wants. */
    private static final double BREADTH = 0.3;

    private static final double ALL_BUT_FEW = 0.99;
    private static final int EXAMPLES = 5;

    private final SequenceDataset dataset;
    private final Database database;

    EventFindings(SequenceDataset dataset, Database database) {
        this.dataset = dataset;
        this.database = database;
    }

    List<Finding> list() {
        List<Finding> found = new ArrayList<>();
        long withoutTime = Arrays.stream(dataset.times())
                .filter(time -> time == SequenceDataset.NO_TIME)
                .count();
        found.add(Finding.of(Finding.Kind.NO_TIME, withoutTime, dataset.events(), List.of()));
        if (withoutTime < dataset.events()) {
            found.add(Finding.of(Finding.Kind.TIES, tied(), dataset.events(), List.of()));
        }
        found.add(Finding.of(Finding.Kind.REPEATS, repeats(), dataset.events(), List.of()));
        found.add(concentration());
        found.add(bots());
        addWithoutPurchase(found);
        return found;
    }

    /** A shopper's events stand in order of time. */
    private long tied() {
        long tied = 0;
        for (int user = 0; user < dataset.users(); user++) {
            int from = dataset.offsets()[user];
            int to = dataset.offsets()[user + 1];
            for (int event = from; event < to; event++) {
                boolean asBefore = event > from && sameTime(event - 1, event);
                boolean asAfter = event + 1 < to && sameTime(event, event + 1);
                tied += asBefore || asAfter ? 1 : 0;
            }
        }
        return tied;
    }

    private boolean sameTime(int event, int other) {
        return dataset.times()[event] == dataset.times()[other] && dataset.times()[event] != SequenceDataset.NO_TIME;
    }

    private long repeats() {
        return IntStream.range(0, dataset.users())
                .mapToLong(user -> eventsOf(user) - itemsOf(user))
                .sum();
    }

    private int eventsOf(int user) {
        return dataset.offsets()[user + 1] - dataset.offsets()[user];
    }

    private int itemsOf(int user) {
        return (int) Arrays.stream(dataset.items(), dataset.offsets()[user], dataset.offsets()[user + 1])
                .distinct()
                .count();
    }

    /** The Gini coefficient, and how many items make half of all events. */
    private Finding concentration() {
        int[] counts = new int[dataset.vocabulary().size() + 1];
        for (int item : dataset.items()) {
            counts[item]++;
        }
        int[] sorted = Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
        }
        double gini = weighted / ((double) sorted.length * dataset.events());
        int half = 0;
        for (long sum = 0; 2 * sum < dataset.events(); half++) {
            sum += sorted[sorted.length - 1 - half];
        }
        return Finding.of(Finding.Kind.CONCENTRATION, gini, half, sorted.length, List.of());
    }

    private Finding bots() {
        int[] busiest =
                IntStream.range(0, dataset.users()).map(this::busiestDay).toArray();
        int[] sorted = busiest.clone();
        Arrays.sort(sorted);
        int most = Math.max(LEAST, TIMES * sorted[(int) (ALL_BUT_FEW * (sorted.length - 1))]);
        int broadest = (int) Math.max(LEAST, BREADTH * dataset.vocabulary().size());
        int[] suspects = IntStream.range(0, dataset.users())
                .filter(user -> busiest[user] > most || (eventsOf(user) > broadest && itemsOf(user) > broadest))
                .toArray();
        return Finding.of(Finding.Kind.BOTS, suspects.length, dataset.users(), busiest(suspects))
                .mendedBy(Map.of(
                        CleaningSetting.BOTS_PER_DAY, String.valueOf(most),
                        CleaningSetting.BOTS_ITEMS, String.valueOf(broadest)));
    }

    /** Some of them, the busiest first. */
    private List<String> busiest(int[] users) {
        return Arrays.stream(users)
                .boxed()
                .sorted((one, other) -> eventsOf(other) - eventsOf(one))
                .limit(EXAMPLES)
                .map(user -> shopper(dataset.userKeys()[user]))
                .toList();
    }

    /** The most events within any day's length. */
    private int busiestDay(int user) {
        int most = 0;
        int from = dataset.offsets()[user];
        for (int event = from; event < dataset.offsets()[user + 1]; event++) {
            if (dataset.times()[event] == SequenceDataset.NO_TIME) {
                from = event + 1;
                continue;
            }
            while (dataset.times()[event] - dataset.times()[from] >= DAY) {
                from++;
            }
            most = Math.max(most, event - from + 1);
        }
        return most;
    }

    private String shopper(int key) {
        return database.queryFirst("SELECT id FROM shopper WHERE shopper_key = ?", row -> row.text(1), key)
                .orElseThrow();
    }

    /** Where purchases are told from other behaviour. */
    private void addWithoutPurchase(List<Finding> found) {
        int purchase = dataset.behaviourTypes().indexOf(Layout.PURCHASE);
        if (purchase < 0 || dataset.behaviourTypes().size() < 2) {
            return;
        }
        long without = IntStream.range(0, dataset.users())
                .filter(user -> IntStream.range(dataset.offsets()[user], dataset.offsets()[user + 1])
                        .noneMatch(event -> dataset.behaviours()[event] == purchase))
                .count();
        found.add(Finding.of(Finding.Kind.NO_PURCHASE, without, dataset.users(), List.of()));
    }
}
