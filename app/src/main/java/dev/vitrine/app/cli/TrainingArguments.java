package dev.vitrine.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a model is trained, whatever it begins with. */
final class TrainingArguments {

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the model; made for it by default.")
    private @Nullable String name;

    @ArgGroup
    private @Nullable Length length;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Override a setting, such as dropout=0.3.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--seed", defaultValue = "42", paramLabel = "N", description = "Seed; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Threads; as many as there are cores by default.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--device", paramLabel = "auto|cpu|cuda|mps", description = "What to train on; auto by default.")
    private @Nullable Device device;

    /** How long to train; early stopping where neither is given. */
    private static final class Length {

        @Option(names = "--minutes", paramLabel = "N", description = "Time budget; decimals allowed.")
        private @Nullable Double minutes;

        @Option(names = "--epochs", paramLabel = "N", description = "Exactly so many epochs.")
        private @Nullable Integer epochs;
    }

    /** Names of {@code --device}. */
    private enum Device {
        AUTO,
        CPU,
        CUDA,
        MPS
    }

    /** @throws IllegalUsage if a number is out of bounds */
    void check() {
        Integer epochs = epochs();
        Double minutes = minutes();
        if ((epochs != null && epochs < 1) || (minutes != null && !(minutes > 0)) || threads < 1) {
            throw new IllegalUsage("--epochs, --minutes and --threads must be above 0");
        }
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    Integer epochs() {
        return length == null ? null : length.epochs;
    }

    @Nullable
    Double minutes() {
        return length == null ? null : length.minutes;
    }

    Map<String, String> settings() {
        return settings;
    }

    long seed() {
        return seed;
    }

    int threads() {
        return threads;
    }

    @Nullable
    String deviceIfChosen() {
        return device == null ? null : Json.name(device);
    }

    String device() {
        return Json.name(device == null ? Device.AUTO : device);
    }
}
