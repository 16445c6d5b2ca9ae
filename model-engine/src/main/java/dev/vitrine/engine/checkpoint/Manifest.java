package dev.vitrine.engine.checkpoint;

import dev.vitrine.engine.SortedCopy;
import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.model.TransformerConfig;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint is and where it comes from; the first file to be read and the last to be written.
 *
 * @param format version of the layout, see {@link #FORMAT}
 * @param kind of model: {@link #TRANSFORMER}, {@link #HYBRID} or a baseline's
 * @param created milliseconds since epoch, UTC
 * @param transformer shape of the Transformer; null where there is none
 * @param files of the checkpoint by name, this one not counted
 */
public record Manifest(
        int format,
        String kind,
        long created,
        Origin origin,
        Fit fit,
        @Nullable TransformerConfig transformer,
        Map<String, Seal> files) {

    /** The newest layout this program reads, and the one it writes: in 1, a Transformer had a vector for each position. */
    public static final int FORMAT = 2;

    public static final String TRANSFORMER = "transformer";
    public static final String HYBRID = "hybrid";

    /**
     * What a model was fitted on.
     *
     * @param fingerprint of the data set, order included
     * @param options of the data set
     * @param behaviourTypes of the data set, by index
     * @param refit whether validation events were used too
     * @param newest time of the newest event in the data set, milliseconds since epoch, UTC; null where no time is known
     */
    public record Origin(
            String fingerprint,
            DatasetOptions options,
            List<String> behaviourTypes,
            boolean refit,
            long seed,
            @Nullable Long newest) {

        public Origin {
            behaviourTypes = List.copyOf(behaviourTypes);
        }

        /** What a model is about to be fitted on. */
        public static Origin of(SequenceDataset dataset, boolean refit, long seed) {
            long newest = LongStream.of(dataset.times()).max().orElse(SequenceDataset.NO_TIME);
            return new Origin(
                    DatasetFingerprint.of(dataset),
                    dataset.options(),
                    dataset.behaviourTypes(),
                    refit,
                    seed,
                    newest == SequenceDataset.NO_TIME ? null : newest);
        }
    }

    /**
     * How the fitting went.
     *
     * @param epochs run; 0 for a model without epochs
     * @param bestEpoch whose weights were kept; 0 likewise
     * @param seconds wall time
     * @param settings everything that was set or chosen, by key
     * @param validation metrics on the validation split, such as {@code ndcg@10}
     */
    public record Fit(
            int epochs, int bestEpoch, double seconds, Map<String, String> settings, Map<String, Double> validation) {

        public Fit {
            settings = SortedCopy.of(settings);
            validation = SortedCopy.of(validation);
        }
    }

    /** By which a cut or changed file is noticed. */
    public record Seal(long bytes, String sha256) {}

    public Manifest {
        files = SortedCopy.of(files);
    }

    /** The manifest of a checkpoint about to be written now. */
    public static Manifest of(String kind, Origin origin, Fit fit, @Nullable TransformerConfig transformer) {
        return new Manifest(FORMAT, kind, System.currentTimeMillis(), origin, fit, transformer, Map.of());
    }

    Manifest withFiles(Map<String, Seal> sealed) {
        return new Manifest(format, kind, created, origin, fit, transformer, sealed);
    }
}
