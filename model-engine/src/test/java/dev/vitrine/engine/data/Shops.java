package dev.vitrine.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Small data sets for tests. */
public final class Shops {

    private static final List<String> TYPES = List.of("view", "cart", "purchase");
    private static final String TYPE_LETTERS = "vcp";

    private Shops() {}

    /** Users given as events such as {@code v1 c1 p3}: view, cart or purchase and an item's index; all are input. */
    public static SequenceDataset withBehaviours(int items, @Nullable String target, String... users) {
        return withInputs(items, List.of(), target, users);
    }

    /** The same where models may see some behaviours only; none named for all. */
    public static SequenceDataset withInputs(int items, List<String> inputs, @Nullable String target, String... users) {
        int[] offsets = new int[users.length + 1];
        List<String> events = new ArrayList<>();
        for (int user = 0; user < users.length; user++) {
            if (!users[user].isEmpty()) {
                events.addAll(List.of(users[user].split(" ")));
            }
            offsets[user + 1] = events.size();
        }
        byte[] behaviours = new byte[events.size()];
        for (int event = 0; event < behaviours.length; event++) {
            behaviours[event] = (byte) TYPE_LETTERS.indexOf(events.get(event).charAt(0));
        }
        return new SequenceDataset(
                new DatasetOptions(inputs, target, null, DatasetOptions.TimeTies.FILE, 0),
                vocabulary(items),
                TYPES,
                IntStream.range(0, users.length).toArray(),
                offsets,
                events.stream().mapToInt(e -> Integer.parseInt(e.substring(1))).toArray(),
                IntStream.range(0, events.size()).mapToLong(e -> 1000L * e).toArray(),
                behaviours);
    }

    /** The same data with every third item in one category. */
    public static SequenceDataset inCategories(SequenceDataset dataset) {
        int items = dataset.vocabulary().size();
        return dataset.withFeatures(new ItemFeatures(
                List.of(ItemAttribute.of(ItemFeatures.CATEGORY, items, item -> List.of("kind " + item % 3))), null));
    }

    /** Purchases only; each user is a row of item indices, oldest first. */
    public static SequenceDataset ofItems(int items, int[]... users) {
        String[] rows = new String[users.length];
        for (int user = 0; user < users.length; user++) {
            rows[user] = String.join(
                    " ", IntStream.of(users[user]).mapToObj(i -> "p" + i).toList());
        }
        return withBehaviours(items, "purchase", rows);
    }

    /** Users of random length who walk a ring of items, mostly by small steps: there is something to learn. */
    public static SequenceDataset random(int users, int items, long seed) {
        Random random = new Random(seed);
        int[][] rows = new int[users][];
        for (int user = 0; user < users; user++) {
            rows[user] = new int[1 + random.nextInt(12)];
            int item = random.nextInt(items);
            for (int i = 0; i < rows[user].length; i++) {
                rows[user][i] = 1 + item;
                item = Math.floorMod(item + (random.nextInt(4) == 0 ? random.nextInt(items) : 1), items);
            }
        }
        return ofItems(items, rows);
    }

    private static ItemVocabulary vocabulary(int items) {
        return new ItemVocabulary(
                IntStream.rangeClosed(1, items).mapToObj(i -> "item-" + i).toList());
    }
}
