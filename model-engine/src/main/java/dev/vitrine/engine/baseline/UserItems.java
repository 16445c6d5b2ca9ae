package dev.vitrine.engine.baseline;

import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which items each user had in the training part, each once, in compressed rows.
 *
 * @param offsets {@code [users + 1]}
 * @param items {@code [pairs]}
 */
record UserItems(int[] offsets, int[] items) {

    /** Of a user with more, the latest are taken: a few robots must not cost more than all people together. */
    private static final int MOST_ITEMS = 500;

    /** Items of input events. */
    static UserItems inputs(LeaveLastOut events, boolean refit) {
        return of(events, refit, events::isInput);
    }

    /** Items of target events. */
    static UserItems targets(LeaveLastOut events, boolean refit) {
        return of(events, refit, events.dataset()::isTarget);
    }

    private static UserItems of(LeaveLastOut events, boolean refit, IntPredicate wanted) {
        SequenceDataset dataset = events.dataset();
        int[] offsets = new int[dataset.users() + 1];
        int[] items = new int[dataset.events()];
        int[] lastUser = new int[dataset.vocabulary().size() + 1];
        int end = 0;
        for (int user = 0; user < dataset.users(); user++) {
            for (int event = events.trainingEnd(user, refit) - 1; event >= dataset.offsets()[user]; event--) {
                int item = dataset.items()[event];
                if (wanted.test(event) && lastUser[item] != user + 1 && end - offsets[user] < MOST_ITEMS) {
                    lastUser[item] = user + 1;
                    items[end++] = item;
                }
            }
            offsets[user + 1] = end;
        }
        return new UserItems(offsets, Arrays.copyOf(items, end));
    }

    int users() {
        return offsets.length - 1;
    }

    int size(int user) {
        return offsets[user + 1] - offsets[user];
    }

    /** How many users had each item, {@code [items + 1]}. */
    int[] counts(int catalogueSize) {
        int[] counts = new int[catalogueSize + 1];
        for (int item : items) {
            counts[item]++;
        }
        return counts;
    }

    /** The users of each item: row i holds those of item i, from 0 to the catalogue's size. */
    UserItems byItem(int catalogueSize) {
        int[] starts = new int[catalogueSize + 2];
        for (int item : items) {
            starts[item + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] users = new int[items.length];
        for (int user = 0; user < users(); user++) {
            for (int place = offsets[user]; place < offsets[user + 1]; place++) {
                users[next[items[place]]++] = user;
            }
        }
        return new UserItems(starts, users);
    }
}
