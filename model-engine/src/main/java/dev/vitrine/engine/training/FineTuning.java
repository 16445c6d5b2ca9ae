package dev.vitrine.engine.training;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.SequenceDataset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How training goes on from a model that there is, on events that are newer than those it was fitted on, or on those of
 * some users.
 *
 * @param checkpoint folder of the model gone on from
 * @param replay share of older events among those learned, against forgetting; 0 to below 1
 * @param frozenLayers how many of the lowest layers stay as they are
 * @param userKeys of the users whose events, of whatever age, are trained on, and who judge; empty for the newer events
 *     of all
 * @param segment what those users are called; null where they are named one by one, or all
 * @param judged what was thought of items, learned from beside the events
 * @param arrived keys of the users of whom older events came in after the model was fitted: what they did is new to it
 *     whatever its time
 * @param otherShop whose model it is, where it is not this one's: all events are new to it then, and none is replayed;
 *     null for a model of the same shop
 */
public record FineTuning(
        String checkpoint,
        double replay,
        int frozenLayers,
        Set<Integer> userKeys,
        @Nullable String segment,
        List<Judged> judged,
        Set<Integer> arrived,
        @Nullable OtherShop otherShop) {

    /** What is replayed where nothing else is asked for; measured, see {@code docs/benchmarks.md}. */
    public static final double DEFAULT_REPLAY = 0.5;

    /** On the newer events of all users. */
    public FineTuning(String checkpoint, double replay, int frozenLayers) {
        this(checkpoint, replay, frozenLayers, Set.of());
    }

    /** Without judgements. */
    public FineTuning(String checkpoint, double replay, int frozenLayers, Set<Integer> userKeys) {
        this(checkpoint, replay, frozenLayers, userKeys, List.of());
    }

    /** Of users named one by one, from a model of the same shop. */
    public FineTuning(String checkpoint, double replay, int frozenLayers, Set<Integer> userKeys, List<Judged> judged) {
        this(checkpoint, replay, frozenLayers, userKeys, null, judged, Set.of(), null);
    }

    /** From another shop's model, on all events. */
    public FineTuning(String checkpoint, int frozenLayers, OtherShop otherShop) {
        this(checkpoint, 0, frozenLayers, Set.of(), null, List.of(), Set.of(), otherShop);
    }

    public FineTuning {
        userKeys = Set.copyOf(userKeys);
        // A training that an earlier version of the program began knows of none.
        judged = judged == null ? List.of() : List.copyOf(judged);
        arrived = arrived == null ? Set.of() : Set.copyOf(arrived);
        if (!(replay >= 0 && replay < 1)) {
            throw new IllegalArgumentException("replay must be at least 0 and below 1");
        }
        if (otherShop != null && replay > 0) {
            throw new IllegalArgumentException("another shop's events are not here to be replayed");
        }
        if (frozenLayers < 0) {
            throw new IllegalArgumentException("frozen layers must not be negative");
        }
    }

    /** The same from a checkpoint in another place. */
    public FineTuning from(String otherCheckpoint) {
        return new FineTuning(otherCheckpoint, replay, frozenLayers, userKeys, segment, judged, arrived, otherShop);
    }

    /** @throws ProblemException if more layers are to be kept than there are */
    void requireLayers(int layers) {
        if (frozenLayers > layers) {
            throw ProblemException.engine("fineTuning.tooManyFrozen", frozenLayers, layers);
        }
    }

    /** What is worth keeping of it with the model, by key. */
    Map<String, String> toSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        if (otherShop == null) {
            settings.put("replay", Double.toString(replay));
        }
        settings.put("frozen-layers", Integer.toString(frozenLayers));
        if (!userKeys.isEmpty()) {
            settings.put("shoppers", Integer.toString(userKeys.size()));
        }
        if (segment != null) {
            settings.put("segment", segment);
        }
        if (judgements() > 0) {
            settings.put("judgements", Integer.toString(judgements()));
        }
        return settings;
    }

    /** How many judgements go in. */
    int judgements() {
        return judged.stream().mapToInt(Judged::size).sum();
    }

    /** Keys of the users for whom something was thought of items. */
    Set<Integer> judgedKeys() {
        return judged.stream().map(Judged::userKey).collect(Collectors.toSet());
    }

    /** Whether nobody is named, and nothing was judged. */
    boolean learnsNewerEventsAlone() {
        return userKeys.isEmpty() && judged.isEmpty();
    }

    /** Whether older events of a user came in after the model was fitted. */
    boolean hasArrived(SequenceDataset dataset, int user) {
        return arrived.contains(dataset.userKeys()[user]);
    }

    /** Whether some users are asked for, and a user is among them. */
    boolean isAsked(SequenceDataset dataset, int user) {
        return userKeys.contains(dataset.userKeys()[user]);
    }
}
