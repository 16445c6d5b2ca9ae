package dev.vitrine.engine.baseline;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.Baseline.Head;
import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.LeaveLastOut;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** The baselines there are: each is fitted, kept and loaded in the same way. */
public enum BaselineKind {
    POPULARITY("popularity"),
    CATEGORY_POPULARITY("category-popularity"),
    TRANSITION("transition"),
    ITEM_KNN("item-knn"),
    EASE("ease"),
    BPR("bpr"),
    NEUMF("neumf"),
    /** By text and attributes. */
    CONTENT("content");

    private final String id;

    BaselineKind(String id) {
        this.id = id;
    }

    /** The name on the command line and in files. */
    public String id() {
        return id;
    }

    /** Whether a baseline has this name. */
    public static boolean isOne(String id) {
        return Arrays.stream(values()).anyMatch(kind -> kind.id.equals(id));
    }

    /** The kind of this name. */
    public static BaselineKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no baseline is called " + id));
    }

    /**
     * Tunes on validation, with models of the training part only, and fits with what was chosen.
     *
     * @param refit fits the chosen model on training and validation events
     * @param settings values not to be tuned, by key
     * @throws dev.vitrine.engine.ProblemException if a setting is unknown or no number, or items lack what the kind
     *     goes by
     */
    public Baseline fit(LeaveLastOut events, boolean refit, Map<String, String> settings, Progress progress) {
        return switch (this) {
            case CATEGORY_POPULARITY -> CategoryPopularity.fit(events, refit, settings, progress);
            case NEUMF -> NeuralFiltering.fit(events, refit, settings, progress);
            case POPULARITY -> Popularity.fit(events, refit, settings, progress);
            case TRANSITION -> ItemTransitions.fit(events, refit, settings, progress);
            case ITEM_KNN -> ItemNeighbours.fit(events, refit, settings, progress);
            case EASE -> Ease.fit(events, refit, settings, progress);
            case BPR -> PairwiseRanking.fit(events, refit, settings, progress);
            case CONTENT -> Content.fit(events, refit, settings, progress);
        };
    }

    Baseline read(Head head, BinaryInput in) throws IOException {
        return switch (this) {
            case POPULARITY -> Popularity.read(head, in);
            case TRANSITION -> ItemTransitions.read(head, in);
            case ITEM_KNN -> ItemNeighbours.read(head, in);
            case EASE -> Ease.read(head, in);
            case BPR -> PairwiseRanking.read(head, in);
            case CONTENT -> Content.read(head, in);
            case CATEGORY_POPULARITY -> CategoryPopularity.read(head, in);
            case NEUMF -> NeuralFiltering.read(head, in);
        };
    }
}
