package dev.vitrine.engine.data;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The split of a data set: of a user with at least three target events the last is the test, the last but one the
 * validation target; users with fewer are trained on and not scored. Whatever is at or after a target is hidden from
 * what predicts it.
 */
public final class LeaveLastOut {

    static final int FEWEST_TARGETS = 3;
    private static final int UNSCORED = -1;

    private final SequenceDataset dataset;
    private final int[] validationEvents;
    private final int[] testEvents;
    private final int[] scoredUsers;
    private final boolean[] inputTypes;
    private final boolean allInput;

    private LeaveLastOut(SequenceDataset dataset, IntPredicate candidates) {
        this.dataset = dataset;
        this.validationEvents = new int[dataset.users()];
        this.testEvents = new int[dataset.users()];
        this.scoredUsers = split(candidates);
        this.inputTypes = inputTypes(dataset);
        this.allInput = allTrue(inputTypes);
    }

    public static LeaveLastOut of(SequenceDataset dataset) {
        return of(dataset, user -> true);
    }

    /**
     * The split of some users only: of the others every event may be trained on, and none of them is scored.
     *
     * @param candidates by index of the user
     */
    public static LeaveLastOut of(SequenceDataset dataset, IntPredicate candidates) {
        return new LeaveLastOut(dataset, candidates);
    }

    public SequenceDataset dataset() {
        return dataset;
    }

    /** Users that have a validation and a test target, ascending. */
    public int[] scoredUsers() {
        return scoredUsers.clone();
    }

    public boolean isScored(int user) {
        return testEvents[user] != UNSCORED;
    }

    /** The input events before the split's target: what a model is given to predict it. */
    public History history(int user, Split split) {
        return inputs(user, targetEvent(user, split));
    }

    /** When the item to be predicted was met, or {@link SequenceDataset#NO_TIME}. */
    public long targetTime(int user, Split split) {
        return dataset.times()[targetEvent(user, split)];
    }

    /** Vocabulary index of the item to be predicted. */
    public int target(int user, Split split) {
        return dataset.items()[targetEvent(user, split)];
    }

    /** Items the user had before the split's target: those with an event of the target behaviour, repeats included. */
    public int[] seen(int user, Split split) {
        int to = targetEvent(user, split);
        int[] seen = new int[to - dataset.offsets()[user]];
        int count = 0;
        for (int event = dataset.offsets()[user]; event < to; event++) {
            if (dataset.isTarget(event)) {
                seen[count++] = dataset.items()[event];
            }
        }
        return Arrays.copyOf(seen, count);
    }

    /**
     * The input events a model may be fitted on: those before the validation target, and all of an unscored user.
     *
     * @param refit adds what comes before the test target: the validation event and any input after it
     */
    public History training(int user, boolean refit) {
        return inputs(user, trainingEnd(user, refit));
    }

    /** Items with an event that a model may be fitted on, by vocabulary index, {@code [items + 1]}. */
    public boolean[] trainedItems(boolean refit) {
        boolean[] trained = new boolean[dataset.vocabulary().size() + 1];
        for (int user = 0; user < dataset.users(); user++) {
            for (int item : training(user, refit).items()) {
                trained[item] = true;
            }
        }
        return trained;
    }

    /** Whether an event, by index into the data set, is one that models may see. */
    public boolean isInput(int event) {
        return inputTypes[dataset.behaviours()[event]];
    }

    /** The event after the last that {@link #training} may use, as an index into the data set. */
    public int trainingEnd(int user, boolean refit) {
        if (!isScored(user)) {
            return dataset.offsets()[user + 1];
        }
        return refit ? testEvents[user] : validationEvents[user];
    }

    /** Where an event of the user falls, by index into the data set. */
    public SplitPart part(int user, int event) {
        if (event < trainingEnd(user, false)) {
            return SplitPart.TRAINING;
        }
        if (event == testEvents[user]) {
            return SplitPart.TEST;
        }
        return event == validationEvents[user] ? SplitPart.VALIDATION : SplitPart.UNUSED;
    }

    private int targetEvent(int user, Split split) {
        if (!isScored(user)) {
            throw new IllegalArgumentException("user " + user + " has no held-out event");
        }
        return split == Split.TEST ? testEvents[user] : validationEvents[user];
    }

    private History inputs(int user, int to) {
        int from = dataset.offsets()[user];
        if (allInput) {
            return dataset.history(from, to);
        }
        int[] items = new int[to - from];
        long[] times = new long[to - from];
        byte[] behaviours = new byte[to - from];
        int count = 0;
        for (int event = from; event < to; event++) {
            byte behaviour = dataset.behaviours()[event];
            if (isInput(event)) {
                items[count] = dataset.items()[event];
                times[count] = dataset.times()[event];
                behaviours[count++] = behaviour;
            }
        }
        return new History(Arrays.copyOf(items, count), Arrays.copyOf(times, count), Arrays.copyOf(behaviours, count));
    }

    private int[] split(IntPredicate candidates) {
        int[] scored = new int[dataset.users()];
        int count = 0;
        for (int user = 0; user < dataset.users(); user++) {
            if (splitUser(user, candidates.test(user))) {
                scored[count++] = user;
            }
        }
        return Arrays.copyOf(scored, count);
    }

    private boolean splitUser(int user, boolean candidate) {
        int targets = 0;
        testEvents[user] = UNSCORED;
        validationEvents[user] = UNSCORED;
        int last = UNSCORED;
        int lastButOne = UNSCORED;
        for (int event = dataset.offsets()[user]; event < dataset.offsets()[user + 1]; event++) {
            if (dataset.isTarget(event)) {
                lastButOne = last;
                last = event;
                targets++;
            }
        }
        if (!candidate || targets < FEWEST_TARGETS) {
            return false;
        }
        testEvents[user] = last;
        validationEvents[user] = lastButOne;
        return true;
    }

    private static boolean[] inputTypes(SequenceDataset dataset) {
        List<String> inputs = dataset.options().inputBehaviours();
        boolean[] input = new boolean[dataset.behaviourTypes().size()];
        for (int type = 0; type < input.length; type++) {
            input[type] =
                    inputs.isEmpty() || inputs.contains(dataset.behaviourTypes().get(type));
        }
        return input;
    }

    private static boolean allTrue(boolean[] values) {
        for (boolean value : values) {
            if (!value) {
                return false;
            }
        }
        return true;
    }
}
