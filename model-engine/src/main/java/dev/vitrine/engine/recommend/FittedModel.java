package dev.vitrine.engine.recommend;

import dev.vitrine.engine.ProblemException;
import java.nio.file.Path;
import java.util.Map;

/** A recommender that can be kept: what a registry of models needs to know of every kind. */
public interface FittedModel extends Recommender {

    /** Everything that was set or chosen in fitting, by key, in the order to show it. */
    Map<String, String> settings();

    /**
     * Writes all that scoring needs into a folder, which is made if there is none.
     *
     * @throws ProblemException if it cannot be written
     */
    void save(Path folder);
}
