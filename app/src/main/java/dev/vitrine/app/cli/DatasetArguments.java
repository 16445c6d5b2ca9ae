package dev.vitrine.app.cli;

import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.DatasetOptions.TimeTies;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that choose which events a model is trained on. */
final class DatasetArguments {

    @Option(
            names = "--behaviours",
            split = ",",
            paramLabel = "TYPE",
            description = "Behaviour types that the model may see; all by default.")
    private List<String> behaviours = new ArrayList<>();

    @Option(
            names = "--target-behaviour",
            paramLabel = "TYPE",
            description = "The type to be predicted; purchase if there is any, else all.")
    private @Nullable String target;

    @Option(names = "--min-value", paramLabel = "X", description = "Leave out events of a lower value.")
    private @Nullable Double minimumValue;

    @Option(
            names = "--time-ties",
            paramLabel = "file|shuffled",
            defaultValue = "file",
            description = "Order of a shopper's events with equal times; ${DEFAULT-VALUE} by default.")
    private TimeTies timeTies;

    DatasetOptions options(long seed) {
        return new DatasetOptions(behaviours, target, minimumValue, timeTies, timeTies == TimeTies.SHUFFLED ? seed : 0);
    }
}
