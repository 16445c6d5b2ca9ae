package dev.vitrine.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.sample.SampleShop;
import dev.vitrine.workspace.imports.ImportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The data sets of the benchmarks; those that need no rules are read straight from their files. */
enum PublicData {
    AMAZON_BEAUTY("amazon-beauty/sequences.txt") {
        @Override
        void read(Path file, Sequences sequences) throws IOException {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.strip().split(" ", -1);
                for (int i = 1; i < words.length; i++) {
                    sequences.add(words[0], words[i], i, SequenceDataset.NO_TIME);
                }
            }
        }
    },
    AMAZON_OFFICE("amazon-office/behaviours.csv") {
        @Override
        void read(Path file, Sequences sequences) throws IOException {
            forEachRow(file, row -> {
                long position = Long.parseLong(row.getField("position"));
                sequences.add(row.getField("user_id"), row.getField("item_id"), position, SequenceDataset.NO_TIME);
            });
        }

        @Override
        Catalogue catalogue(Path folder) {
            Path own = folder.resolve("amazon-office");
            return Catalogue.of(own.resolve("behaviours.csv"), own.resolve("catalogue.jsonl"));
        }
    },
    MOVIELENS_LATEST_SMALL("movielens-latest-small/ratings.csv") {
        @Override
        void read(Path file, Sequences sequences) throws IOException {
            forEachRow(file, row -> {
                long millis = 1000 * Long.parseLong(row.getField("timestamp"));
                sequences.add(row.getField("userId"), row.getField("movieId"), millis, millis);
            });
        }

        @Override
        Catalogue catalogue(Path folder) {
            Path own = folder.resolve("movielens-latest-small");
            return Catalogue.of(own.resolve("ratings.csv"), own.resolve("movies.csv"));
        }
    },
    /** Through our import, since what counts as an event is a matter of its rules. */
    ONLINE_RETAIL("online-retail.csv.gz") {
        @Override
        Loaded load(Path folder) throws IOException {
            return ImportedData.load(folder.resolve("online-retail.csv.gz"), ImportOptions.ofLayout("online-retail"));
        }

        @Override
        Catalogue catalogue(Path folder) {
            return new Catalogue(
                    List.of(folder.resolve("online-retail.csv.gz")), List.of(ImportOptions.ofLayout("online-retail")));
        }
    },
    /** The simulated shop that comes with the program. */
    SAMPLE_SHOP("interactions.csv") {
        @Override
        Loaded load(Path folder) throws IOException {
            try (TemporaryFolder shop = TemporaryFolder.create()) {
                SampleShop.copyTo(shop.path());
                return ImportedData.load(shop.path().resolve("interactions.csv"), ImportOptions.DETECT);
            }
        }

        @Override
        Loaded loadWithCatalogue(Path folder, @Nullable String kept) throws IOException {
            try (TemporaryFolder shop = TemporaryFolder.create()) {
                SampleShop.copyTo(shop.path());
                Catalogue catalogue = Catalogue.of(
                        shop.path().resolve("interactions.csv"), shop.path().resolve("catalogue.csv"));
                return load(folder).with(catalogue, kept(kept));
            }
        }
    };

    private final String file;

    PublicData(String file) {
        this.file = file;
    }

    /** @param shoppers external ids, by user index */
    record Loaded(SequenceDataset dataset, List<String> shoppers) {

        /** @param kept see {@link Catalogue#features} */
        Loaded with(Catalogue catalogue, @Nullable String kept) throws IOException {
            return new Loaded(dataset.withFeatures(catalogue.features(dataset.vocabulary(), kept)), shoppers);
        }
    }

    void read(Path file, Sequences sequences) throws IOException {
        throw new UnsupportedOperationException(file + " is imported");
    }

    /** @param folder that holds the data sets' folders */
    Loaded load(Path folder) throws IOException {
        Sequences sequences = new Sequences();
        read(folder.resolve(file), sequences);
        return sequences.load();
    }

    /** The shop's files with what they say of its items; null where they say nothing. */
    @Nullable
    Catalogue catalogue(Path folder) {
        return null;
    }

    /** The same with what is known of the items, where anything is, kept as {@link Catalogue#features} says. */
    Loaded loadWithCatalogue(Path folder, @Nullable String kept) throws IOException {
        Loaded loaded = load(folder);
        Catalogue catalogue = catalogue(folder);
        return catalogue == null ? loaded : loaded.with(catalogue, kept(kept));
    }

    @Nullable
    String kept(@Nullable String workspaces) {
        return workspaces == null ? null : Path.of(workspaces, name()).toString();
    }

    private static void forEachRow(Path file, Consumer<NamedCsvRecord> receiver) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(receiver);
        }
    }

    /** Events by user, put in order at the end; equals stay in file order. */
    static final class Sequences {

        private record Event(int item, long order, long time) {}

        private final Map<String, Integer> items = new LinkedHashMap<>();
        private final Map<String, List<Event>> users = new LinkedHashMap<>();
        private int events;

        void add(String user, String item, long order, long time) {
            int index = items.computeIfAbsent(item, key -> items.size() + 1);
            users.computeIfAbsent(user, key -> new ArrayList<>()).add(new Event(index, order, time));
            events++;
        }

        Loaded load() {
            int[] offsets = new int[users.size() + 1];
            int[] indices = new int[events];
            long[] times = new long[events];
            int user = 0;
            int end = 0;
            for (List<Event> own : users.values()) {
                own.sort(Comparator.comparingLong(Event::order));
                for (Event event : own) {
                    indices[end] = event.item();
                    times[end++] = event.time();
                }
                offsets[++user] = end;
            }
            int[] keys = new int[users.size()];
            Arrays.setAll(keys, index -> index);
            SequenceDataset dataset = new SequenceDataset(
                    DatasetOptions.DEFAULT,
                    new ItemVocabulary(List.copyOf(items.keySet())),
                    List.of("interaction"),
                    keys,
                    offsets,
                    indices,
                    times,
                    new byte[events]);
            return new Loaded(dataset, List.copyOf(users.keySet()));
        }
    }
}
