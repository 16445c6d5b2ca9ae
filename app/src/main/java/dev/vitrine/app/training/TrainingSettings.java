package dev.vitrine.app.training;

import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.TrainingConfig;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.FineTuneRequest;
import dev.vitrine.workspace.operations.TrainModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The Details of a training run; what is left empty is chosen to suit the data. */
public final class TrainingSettings {

    /**
     * Settings that belong together.
     *
     * @param name of the group, as its title's key ends
     * @param keys in the order in which they matter to a person
     */
    record Group(String name, List<String> keys) {}

    static final List<Group> GROUPS = List.of(
            new Group("shape", List.of("dimension", "layers", "heads", "length", "dropout", "blocks", "direction")),
            new Group(
                    "told",
                    List.of(
                            "use-behaviour",
                            "use-time-gap",
                            "use-category",
                            "use-brand",
                            "use-price",
                            "use-text",
                            "id-dropout",
                            "new-items")),
            new Group(
                    "learning",
                    List.of(
                            "loss",
                            "negatives",
                            "mask-share",
                            "learning-rate",
                            "warm-up",
                            "learning-rate-decay",
                            "weight-decay",
                            "clip-norm",
                            "max-epochs",
                            "patience",
                            "validation-users")));

    private static final List<String> FLAG = List.of("", "true", "false");

    /** Settings that are chosen, each with the values it may have; an empty one is chosen to suit the data. */
    static final Map<String, List<String>> CHOICES = Map.of(
            "loss", List.of("", "sampled-softmax", "corrected-softmax", "softmax", "bce", "gbce"),
            "blocks", List.of("", "sasrec", "ligr"),
            "direction", List.of("", "causal", "bidirectional"),
            "use-behaviour", FLAG,
            "use-time-gap", FLAG,
            "use-category", FLAG,
            "use-brand", FLAG,
            "use-price", FLAG,
            "use-text", FLAG,
            "new-items", FLAG);

    /** What can be trained, the most promising first. */
    static final List<ModelKind> KINDS = List.of(
            ModelKind.HYBRID,
            ModelKind.TRANSFORMER,
            ModelKind.TRANSITION,
            ModelKind.ITEM_KNN,
            ModelKind.EASE,
            ModelKind.BPR,
            ModelKind.NEUMF,
            ModelKind.CONTENT,
            ModelKind.CATEGORY_POPULARITY,
            ModelKind.POPULARITY);

    public static final List<String> DEVICES = List.of("auto", "cpu", "cuda", "mps");

    private static final long DEFAULT_SEED = 42;

    private final ObjectProperty<ModelKind> kind = new SimpleObjectProperty<>(KINDS.get(0));
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty seed = new SimpleStringProperty("");
    private final ObjectProperty<String> device = new SimpleObjectProperty<>("auto");
    private final Map<String, StringProperty> hyperParameters = new HashMap<>();

    TrainingSettings() {
        for (Group group : GROUPS) {
            group.keys().forEach(key -> hyperParameters.put(key, new SimpleStringProperty("")));
        }
    }

    public ObjectProperty<ModelKind> kindProperty() {
        return kind;
    }

    /** Whether a model is chosen that takes as much time as it is given and has hyper-parameters of its own. */
    BooleanBinding isTransformer() {
        return Bindings.createBooleanBinding(() -> kind.get().isTransformer(), kind);
    }

    /** Key of the text for a value of one of the {@link #CHOICES}. */
    static String words(String key, String value) {
        if (value.isEmpty()) {
            return "training.automatic";
        }
        return "training.setting." + (FLAG.contains(value) ? value : key + "." + value);
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty seedProperty() {
        return seed;
    }

    public ObjectProperty<String> deviceProperty() {
        return device;
    }

    /** @param key of one of the groups */
    public StringProperty hyperParameter(String key) {
        return Objects.requireNonNull(hyperParameters.get(key), key);
    }

    TrainModel.Request request(Budget budget, int threads) {
        boolean transformer = kind.get().isTransformer();
        return new TrainModel.Request(
                kind.get(),
                name.get().isBlank() ? null : name.get().strip(),
                transformer ? chosen() : Map.of(),
                null,
                transformer ? budget.minutes() : null,
                seedNumber(),
                threads,
                device.get(),
                DatasetOptions.DEFAULT,
                false);
    }

    /** Goes on from a model with what it was trained with: only the seed, the device and the time are chosen anew,
     * and how it goes on. */
    FineTuneRequest fineTuning(TuningViewModel.Choice choice, Budget budget, int threads) {
        return new FineTuneRequest(
                choice.base().name(),
                choice.base().folder(),
                null,
                Map.of(),
                null,
                budget.minutes(),
                seedNumber(),
                threads,
                device.get(),
                choice.replay(),
                choice.frozenLayers(),
                List.of(),
                choice.segment(),
                choice.judgements());
    }

    /** As a model was trained, for as many epochs as were best for it. */
    TrainModel.Request fittingOnEverything(ModelCard measured, int threads) {
        Map<String, String> own = new HashMap<>(measured.settings());
        own.keySet().retainAll(TrainingConfig.keys());
        return new TrainModel.Request(
                measured.kind(),
                null,
                own,
                Math.max(1, measured.bestEpoch()),
                null,
                measured.seed(),
                threads,
                device.get(),
                measured.dataset(),
                true);
    }

    private Map<String, String> chosen() {
        Map<String, String> chosen = new HashMap<>();
        hyperParameters.forEach((key, value) -> {
            if (!value.get().isBlank()) {
                chosen.put(key, value.get().strip());
            }
        });
        return chosen;
    }

    /** Whether the seed is a whole number or left out. */
    boolean isSeedValid() {
        return seed.get().isBlank() || seed.get().strip().matches("-?\\d{1,18}");
    }

    private long seedNumber() {
        return seed.get().isBlank() || !isSeedValid()
                ? DEFAULT_SEED
                : Long.parseLong(seed.get().strip());
    }
}
