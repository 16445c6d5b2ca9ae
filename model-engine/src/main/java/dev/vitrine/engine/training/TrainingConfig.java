package dev.vitrine.engine.training;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.model.TransformerConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Everything about a Transformer and its training that can be set; see {@link #forData} for what is chosen otherwise. */
public record TrainingConfig(
        Architecture architecture, Objective objective, Optimisation optimisation, ItemSettings items) {

    /** What suits a data set of this size. */
    public static TrainingConfig forData(SequenceDataset dataset) {
        return DefaultConfig.of(dataset);
    }

    /**
     * What a training from a model of the same shop ends by, where that is not set anew; all else is what the model was
     * trained with.
     *
     * @throws ProblemException if a key is unknown or a value impossible
     */
    public static TrainingConfig goingOn(FineTuning how, Map<String, String> overrides) {
        return DefaultConfig.LARGE.withSettings(DefaultConfig.goingOn(how)).withSettings(overrides);
    }

    /**
     * What a training from a model of the same shop is done with: as the model was trained, where it is not set anew.
     *
     * @param base settings of the model, by key
     * @throws ProblemException if a key is unknown or a value impossible
     */
    public static TrainingConfig goingOnFrom(Map<String, String> base, FineTuning how, Map<String, String> overrides) {
        return fromSettings(base).withSettings(DefaultConfig.goingOn(how)).withSettings(overrides);
    }

    /**
     * What a training from another shop's model is done with: its shape, and what it is told of items as far as this shop
     * knows it; all else is as suits this shop's data, or as it is set.
     *
     * @param base settings of the model, by key
     * @throws ProblemException if a key is unknown or a value impossible
     */
    public static TrainingConfig inAnotherShop(
            Map<String, String> base, SequenceDataset dataset, Map<String, String> overrides) {
        TrainingConfig theirs = fromSettings(base);
        Map<String, String> taken = new LinkedHashMap<>();
        theirs.architecture().putInto(taken);
        theirs.items().inAnotherShop(dataset.features()).putInto(taken);
        return forData(dataset).withSettings(taken).withSettings(overrides);
    }

    /** The names of all settings. */
    public static Set<String> keys() {
        return DefaultConfig.LARGE_SETTINGS.keySet();
    }

    /**
     * Checks overrides before anything is started.
     *
     * @throws ProblemException if a key is unknown or a value impossible
     */
    public static void check(Map<String, String> overrides) {
        DefaultConfig.LARGE.withSettings(overrides);
    }

    /** All settings, by key, in a fixed order. */
    public Map<String, String> toSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        architecture.putInto(settings);
        objective.putInto(settings);
        optimisation.putInto(settings);
        items.putInto(settings);
        return settings;
    }

    /**
     * The same with some settings changed; a feed-forward dimension that is not set follows the dimension.
     *
     * @throws ProblemException if a key is unknown or a value impossible
     */
    public TrainingConfig withSettings(Map<String, String> overrides) {
        Map<String, String> settings = toSettings();
        if (overrides.containsKey("dimension")) {
            settings.put("feed-forward", overrides.get("dimension"));
        }
        overrides.forEach((key, value) -> {
            if (settings.put(key, value) == null) {
                throw ProblemException.engine("settings.unknown", key, String.join(", ", keys()));
            }
        });
        return fromSettings(settings);
    }

    /**
     * Reads what {@link #toSettings} wrote; a setting that there was none of when it was written is what it is by
     * default.
     *
     * @throws ProblemException if a value is impossible
     */
    public static TrainingConfig fromSettings(Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>();
        DefaultConfig.LARGE_SETTINGS.forEach((key, value) -> all.put(key, settings.getOrDefault(key, value)));
        SettingValues values = new SettingValues(all);
        return new TrainingConfig(
                Architecture.from(values),
                Objective.from(values),
                Optimisation.from(values),
                ItemSettings.from(values));
    }

    /** The shape of the model these settings make for a data set. */
    public TransformerConfig modelFor(SequenceDataset dataset) {
        String target = dataset.options().targetBehaviour();
        int types = dataset.behaviourTypes().size();
        return new TransformerConfig(
                        dataset.vocabulary().size(),
                        Math.max(1, types),
                        target == null ? -1 : dataset.behaviourTypes().indexOf(target),
                        architecture.dimension(),
                        architecture.layers(),
                        architecture.heads(),
                        architecture.length(),
                        architecture.feedForward(),
                        architecture.dropout())
                .in(architecture.variant())
                .with(featuresOf(dataset));
    }

    /**
     * What the model is told of items beside which one it is.
     *
     * @throws ProblemException if something is asked for that is not known of any item
     */
    ItemFeatures featuresOf(SequenceDataset dataset) {
        return items.of(dataset.features());
    }
}
