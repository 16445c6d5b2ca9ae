package dev.vitrine.workspace.models;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vitrine.engine.SortedCopy;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.OtherShop;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows of a model, which is in it once its checkpoint is whole.
 *
 * @param checkpoint name of its checkpoint in the workspace
 * @param created milliseconds since epoch, UTC
 * @param fingerprint of the data set it was fitted on, order included
 * @param refit whether it was fitted on training and validation events
 * @param epochs run; 0 for a model without epochs
 * @param bestEpoch whose weights were kept; 0 likewise
 * @param seconds wall time of fitting
 * @param settings everything that was set or chosen, by key
 * @param validation metrics on the validation split, such as {@code ndcg@10}
 * @param cleaning settings of the cleaning rules it was trained under that differ from the usual, by name; null where
 *     that was not kept
 */
public record ModelCard(
        String name,
        String checkpoint,
        ModelKind kind,
        long created,
        String fingerprint,
        DatasetOptions dataset,
        boolean refit,
        long seed,
        int epochs,
        int bestEpoch,
        double seconds,
        Map<String, String> settings,
        Map<String, Double> validation,
        @Nullable String parent,
        @Nullable Map<String, String> cleaning) {

    public ModelCard {
        settings = SortedCopy.of(settings);
        validation = SortedCopy.of(validation);
    }

    /** Whose model it goes on from, where that is another shop's. */
    public Optional<OtherShop> otherShop() {
        return OtherShop.in(settings);
    }

    /**
     * Whether its validation numbers are of the shoppers alone that it learned from when it went on, so that they are not like those of
     * other models.
     */
    @JsonIgnore
    public boolean isValidatedBySome() {
        return parent != null && !validation.isEmpty();
    }

    /** A model of which it was not kept what it was cleaned by. */
    public ModelCard(
            String name,
            String checkpoint,
            ModelKind kind,
            long created,
            String fingerprint,
            DatasetOptions dataset,
            boolean refit,
            long seed,
            int epochs,
            int bestEpoch,
            double seconds,
            Map<String, String> settings,
            Map<String, Double> validation,
            @Nullable String parent) {
        this(
                name,
                checkpoint,
                kind,
                created,
                fingerprint,
                dataset,
                refit,
                seed,
                epochs,
                bestEpoch,
                seconds,
                settings,
                validation,
                parent,
                null);
    }
}
