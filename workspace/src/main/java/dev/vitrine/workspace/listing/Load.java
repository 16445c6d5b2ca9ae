package dev.vitrine.workspace.listing;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Columns that one pass over a table's rows fills. */
final class Load {

    /** Takes the value that stands at a place of the row. */
    @FunctionalInterface
    private interface Taker {
        void take(int key, Row row, int place);
    }

    private final List<String> expressions = new ArrayList<>();
    private final List<Taker> takers = new ArrayList<>();
    private final List<Runnable> endings = new ArrayList<>();

    /** @param expression in SQL */
    void texts(String expression, Consumer<RankedColumn<String>> loaded) {
        RankedColumn.Builder<String> values = new RankedColumn.Builder<>();
        add(expression, (key, row, place) -> values.add(key, row.textOrNull(place)));
        endings.add(() -> loaded.accept(values.build()));
    }

    /** @param expression in SQL */
    void numbers(String expression, Consumer<RankedColumn<Double>> loaded) {
        RankedColumn.Builder<Double> values = new RankedColumn.Builder<>();
        add(expression, (key, row, place) -> values.add(key, row.numberOrNull(place)));
        endings.add(() -> loaded.accept(values.build()));
    }

    /** @param expression in SQL, of texts that all rows have */
    void searched(String expression, Consumer<TextColumn> loaded) {
        TextColumn.Builder values = new TextColumn.Builder();
        add(expression, (key, row, place) -> values.add(key, row.text(place)));
        endings.add(() -> loaded.accept(values.build()));
    }

    private void add(String expression, Taker taker) {
        expressions.add(expression);
        takers.add(taker);
    }

    /** @param pulse run now and then, which may end the load by an exception */
    void run(Database database, Listing.Source source, Runnable pulse) {
        if (takers.isEmpty()) {
            return;
        }
        database.scan(
                "SELECT " + source.key() + ", " + String.join(", ", expressions) + " FROM " + source.rows()
                        + " ORDER BY " + source.key(),
                row -> {
                    pulse.run();
                    take(row);
                });
        for (Runnable ending : endings) {
            pulse.run();
            ending.run();
        }
    }

    private void take(Row row) {
        int key = row.integer(1);
        for (int place = 0; place < takers.size(); place++) {
            takers.get(place).take(key, row, place + 2);
        }
    }
}
