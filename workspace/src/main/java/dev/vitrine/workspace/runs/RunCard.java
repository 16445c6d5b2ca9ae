package dev.vitrine.workspace.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitrine.workspace.models.ModelKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a training run was asked for, kept beside its data so that it can go on after its process has died.
 *
 * @param format version of this record, see {@link #FORMAT}
 * @param name that the model is to have
 * @param parent name of the model gone on from; null for none
 * @param started milliseconds since epoch, UTC
 * @param minutes time budget; null for none
 * @param epochs asked for; null for none
 * @param fingerprint of the data set
 * @param changes how often the data of the workspace had changed when they were read
 * @param cleaning settings of the cleaning rules that differ from the usual, by name
 * @param request all of it, as whoever started the run reads it
 */
public record RunCard(
        int format,
        String name,
        ModelKind kind,
        @Nullable String parent,
        long started,
        @Nullable Double minutes,
        @Nullable Integer epochs,
        String fingerprint,
        long changes,
        Map<String, String> cleaning,
        JsonNode request) {

    /** The newest that this program reads, and the one it writes. */
    public static final int FORMAT = 1;

    public RunCard {
        cleaning = Map.copyOf(cleaning);
    }
}
