package dev.vitrine.app.training;

import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.TrainModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The Details of a training run; what is left empty is chosen to suit the data. */
public final class TrainingSettings {

    /** Hyper-parameters offered, in the order in which they matter to a person. */
    public static final List<String> HYPER_PARAMETERS =
            List.of("dimension", "layers", "heads", "length", "dropout", "learning-rate", "negatives", "patience");

    public static final List<String> DEVICES = List.of("auto", "cpu", "cuda", "mps");

    private static final long DEFAULT_SEED = 42;

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty seed = new SimpleStringProperty("");
    private final ObjectProperty<String> device = new SimpleObjectProperty<>("auto");
    private final Map<String, StringProperty> hyperParameters = new HashMap<>();

    TrainingSettings() {
        HYPER_PARAMETERS.forEach(key -> hyperParameters.put(key, new SimpleStringProperty("")));
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

    /** @param key one of {@link #HYPER_PARAMETERS} */
    public StringProperty hyperParameter(String key) {
        return Objects.requireNonNull(hyperParameters.get(key), key);
    }

    TrainModel.Request request(Budget budget, int threads) {
        Map<String, String> chosen = new HashMap<>();
        hyperParameters.forEach((key, value) -> {
            if (!value.get().isBlank()) {
                chosen.put(key, value.get().strip());
            }
        });
        return new TrainModel.Request(
                ModelKind.TRANSFORMER,
                name.get().isBlank() ? null : name.get().strip(),
                chosen,
                null,
                budget.minutes(),
                seedNumber(),
                threads,
                device.get(),
                DatasetOptions.DEFAULT,
                false);
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
