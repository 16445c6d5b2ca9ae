package dev.vitrine.app.cli;

import dev.vitrine.workspace.ItemFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What items are narrowed down by. */
final class FilterArguments {

    @Option(names = "--category", paramLabel = "CATEGORY", description = "Only items of it and what is below it.")
    private @Nullable String category;

    @Option(names = "--min-price", paramLabel = "X", description = "Only items that cost at least this.")
    private @Nullable Double lowest;

    @Option(names = "--max-price", paramLabel = "X", description = "Only items that cost at most this.")
    private @Nullable Double highest;

    @Option(names = "--in-stock", description = "Leave out what is sold out.")
    private boolean inStock;

    ItemFilter filter() {
        return new ItemFilter(category, lowest, highest, inStock);
    }
}
