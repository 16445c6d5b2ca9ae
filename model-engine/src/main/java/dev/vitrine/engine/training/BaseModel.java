package dev.vitrine.engine.training;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.model.TransformerWeights;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trained Transformer from which another training goes on; closes its weights with itself.
 *
 * @param behaviourTypes that it tells apart, by index
 * @param settings it was trained with, by key
 * @param newest time of the newest event it was fitted on, milliseconds since epoch, UTC; null where that is not known
 */
public record BaseModel(
        TransformerWeights weights,
        ItemVocabulary vocabulary,
        List<String> behaviourTypes,
        Map<String, String> settings,
        @Nullable Long newest)
        implements AutoCloseable {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    public BaseModel {
        behaviourTypes = List.copyOf(behaviourTypes);
        settings = Map.copyOf(settings);
    }

    /** The first event from which on all are newer than those that the model was fitted on; its length where none is. */
    int firstNewer(History history) {
        int first = history.length();
        while (first > 0 && isNewer(history.times()[first - 1])) {
            first--;
        }
        return first;
    }

    /** Whether an event of this time is newer than all that the model was fitted on; so is one of no known time. */
    boolean isNewer(long time) {
        return newest == null || time > newest || time == SequenceDataset.NO_TIME;
    }

    /** The time of the newest event it was fitted on, such as {@code 2011-11-24 10:05 UTC}; a dash where none is known. */
    String newestInWords() {
        return newest == null ? "-" : MINUTES.format(Instant.ofEpochMilli(newest));
    }

    /** The same model, to which every event is new: it was fitted on those of another shop. */
    BaseModel knowingNoEvents() {
        return new BaseModel(weights, vocabulary, behaviourTypes, settings, null);
    }

    /** For each type of behaviour its index in the model; -1 if it does not know it. */
    int[] indicesOf(List<String> types) {
        return types.stream().mapToInt(behaviourTypes::indexOf).toArray();
    }

    @Override
    public void close() {
        weights.close();
    }
}
