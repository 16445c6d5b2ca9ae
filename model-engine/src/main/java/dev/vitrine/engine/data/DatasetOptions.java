package dev.vitrine.engine.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a workspace make a data set, and in what order; all of it is part of the fingerprint.
 *
 * @param inputBehaviours names of the behaviour types a model may see; empty for all
 * @param targetBehaviour name of the type to be predicted; null for purchase if there is any, else all
 * @param minimumValue events of a lower value are left out; null for none
 * @param timeTies order of events with equal times
 * @param tieSeed of the shuffle; 0 where ties follow the file
 */
public record DatasetOptions(
        List<String> inputBehaviours,
        @Nullable String targetBehaviour,
        @Nullable Double minimumValue,
        TimeTies timeTies,
        long tieSeed) {

    /** Order of events with equal times. */
    public enum TimeTies {
        /** By import and place in the file. */
        FILE,
        /** Permuted by seed, before splitting. */
        SHUFFLED
    }

    public static final DatasetOptions DEFAULT = new DatasetOptions(List.of(), null, null, TimeTies.FILE, 0);

    public DatasetOptions {
        inputBehaviours = List.copyOf(inputBehaviours);
    }
}
