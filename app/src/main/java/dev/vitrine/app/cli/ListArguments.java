package dev.vitrine.app.cli;

import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.operations.AsOf;
import picocli.CommandLine.Option;

/** What a shopper's list is made from, and what may be in it. */
final class ListArguments {

    @Option(
            names = "--seen",
            defaultValue = "masked",
            paramLabel = "masked|kept",
            description = "Whether the shopper's items may be recommended again; ${DEFAULT-VALUE} by default.")
    private SeenItems seen;

    @Option(
            names = "--as-of",
            defaultValue = "now",
            paramLabel = "now|test",
            description = "From all of the history, or with the last purchase hidden; ${DEFAULT-VALUE} by default.")
    private AsOf asOf;

    SeenItems seen() {
        return seen;
    }

    AsOf asOf() {
        return asOf;
    }
}
