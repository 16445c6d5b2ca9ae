package dev.vitrine.engine.training;

import dev.vitrine.engine.data.SequenceDataset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How training goes on from a model that there is, on events that are newer than those it was fitted on, or on those of
 * some users.
 *
 * @param checkpoint folder of the model gone on from
 * @param replay share of older sequences among those trained on, against forgetting; 0 to below 1
 * @param frozenLayers how many of the lowest layers stay as they are
 * @param userKeys of the users whose events, of whatever age, are trained on, and who judge; empty for the newer events
 *     of all
 * @param judged what was thought of items, learned from beside the events
 */
public record FineTuning(
        String checkpoint, double replay, int frozenLayers, Set<Integer> userKeys, List<Judged> judged) {

    /** What is replayed where nothing else is asked for; measured, see {@code docs/benchmarks.md}. */
    public static final double DEFAULT_REPLAY = 0.2;

    /** On the newer events of all users. */
    public FineTuning(String checkpoint, double replay, int frozenLayers) {
        this(checkpoint, replay, frozenLayers, Set.of());
    }

    /** Without judgements. */
    public FineTuning(String checkpoint, double replay, int frozenLayers, Set<Integer> userKeys) {
        this(checkpoint, replay, frozenLayers, userKeys, List.of());
    }

    public FineTuning {
        userKeys = Set.copyOf(userKeys);
        // A training that an earlier version of the program began knows of none.
        judged = judged == null ? List.of() : List.copyOf(judged);
        if (!(replay >= 0 && replay < 1)) {
            throw new IllegalArgumentException("replay must be at least 0 and below 1");
        }
        if (frozenLayers < 0) {
            throw new IllegalArgumentException("frozen layers must not be negative");
        }
    }

    /** The same from a checkpoint in another place. */
    public FineTuning from(String otherCheckpoint) {
        return new FineTuning(otherCheckpoint, replay, frozenLayers, userKeys, judged);
    }

    /** How many judgements go in. */
    int judgements() {
        return judged.stream().mapToInt(Judged::size).sum();
    }

    /** Keys of the users for whom something was thought of items. */
    Set<Integer> judgedKeys() {
        return judged.stream().map(Judged::userKey).collect(Collectors.toSet());
    }

    /** Whether some users are asked for, and a user is among them. */
    boolean isAsked(SequenceDataset dataset, int user) {
        return userKeys.contains(dataset.userKeys()[user]);
    }
}
