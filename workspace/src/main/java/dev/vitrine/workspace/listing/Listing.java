package dev.vitrine.workspace.listing;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.database.Database;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of a table in memory, column by column as they are first asked for. */
public final class Listing {

    /**
     * What is listed.
     *
     * @param rows in SQL, what follows {@code FROM}
     * @param key of a row, a dense number
     * @param texts columns of texts in SQL, by name, that are only sorted by
     * @param words columns of texts in SQL, by name, in which some are looked for
     * @param numbers columns of numbers in SQL, by name
     * @param searched in SQL, the text in lower case in which parts are searched
     */
    public record Source(
            String rows,
            String key,
            Map<String, String> texts,
            Map<String, String> words,
            Map<String, String> numbers,
            String searched) {

        /** Names of columns to sort by. */
        public Set<String> columns() {
            Set<String> columns = new TreeSet<>(texts.keySet());
            columns.addAll(words.keySet());
            columns.addAll(numbers.keySet());
            return columns;
        }
    }

    /** What has no value comes last, equal ones come by key. */
    public record Order(String column, boolean descending) {}

    private record Answer(Object question, int[] keys) {}

    private final Database database;
    private final Source source;
    private final Map<String, Ranks> ranks = new ConcurrentHashMap<>();
    private final Map<String, RankedColumn<String>> words = new ConcurrentHashMap<>();
    private final Map<String, RankedColumn<Double>> numbers = new ConcurrentHashMap<>();
    private final Map<Order, int[]> orders = new ConcurrentHashMap<>();
    private final Map<String, PackedLists> lists = new ConcurrentHashMap<>();
    private volatile @Nullable TextColumn searched;
    private volatile @Nullable Answer last;

    Listing(Database database, Source source) {
        this.database = database;
        this.source = source;
    }

    boolean knows(Order order) {
        return orders.containsKey(order);
    }

    /** Keys of all rows; not to be changed. */
    public int[] keys(Order order) {
        return orders.computeIfAbsent(order, wanted -> ranks(wanted.column).order(wanted.descending));
    }

    /** The keys that answer a question, which are kept until another one is asked, for its next pages. */
    public int[] answer(Object question, Supplier<int[]> finder) {
        Answer known = last;
        if (known == null || !known.question.equals(question)) {
            known = new Answer(question, finder.get());
            last = known;
        }
        return known.keys;
    }

    /** Keys of those rows that are among some. */
    public int[] keys(Order order, BitSet some) {
        int[] all = keys(order);
        int[] chosen = new int[Math.min(all.length, some.cardinality())];
        int size = 0;
        for (int key : all) {
            if (some.get(key)) {
                chosen[size++] = key;
            }
        }
        return Arrays.copyOf(chosen, size);
    }

    private Ranks ranks(String column) {
        return loaded(ranks, column);
    }

    public RankedColumn<String> words(String column) {
        return loaded(words, column);
    }

    public RankedColumn<Double> numbers(String column) {
        return loaded(numbers, column);
    }

    private <T> T loaded(Map<String, T> columns, String column) {
        if (!columns.containsKey(column)) {
            load(Set.of(column), false, Progress.NONE);
        }
        return Objects.requireNonNull(columns.get(column));
    }

    /** The texts in which parts are searched. */
    public TextColumn searched() {
        if (searched == null) {
            load(Set.of(), true, Progress.NONE);
        }
        return Objects.requireNonNull(searched);
    }

    /** @param sql of lists that belong to rows: the row's key and the packed list */
    public PackedLists lists(String sql) {
        return lists.computeIfAbsent(sql, each -> {
            PackedLists.Builder packed = new PackedLists.Builder();
            database.scan(each, row -> packed.add(row.integer(1), row.bytes(2)));
            return packed.build();
        });
    }

    /** Loads, in one pass, what is not there yet of some columns and of what is searched. */
    void loadAll(Set<String> columns, Progress progress) {
        load(columns, true, progress);
    }

    private synchronized void load(Set<String> columns, boolean search, Progress progress) {
        Load load = new Load();
        columns.stream().filter(column -> !ranks.containsKey(column)).forEach(column -> add(load, column));
        if (search && searched == null) {
            load.searched(source.searched, values -> searched = values);
        }
        load.run(database, source, progress::throwIfCancelled);
    }

    private void add(Load load, String column) {
        String text = source.texts.get(column);
        String word = source.words.get(column);
        String number = source.numbers.get(column);
        if (text != null) {
            load.texts(text, values -> ranks.put(column, values.ranks()));
        } else if (word != null) {
            load.texts(word, values -> {
                words.put(column, values);
                ranks.put(column, values.ranks());
            });
        } else if (number != null) {
            load.numbers(number, values -> {
                numbers.put(column, values);
                ranks.put(column, values.ranks());
            });
        } else {
            throw new IllegalArgumentException("no table is sorted by " + column);
        }
    }
}
