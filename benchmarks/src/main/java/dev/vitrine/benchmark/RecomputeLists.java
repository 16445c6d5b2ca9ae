package dev.vitrine.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out HR@10 and NDCG@10 from the lists that {@code evaluate --lists} wrote and the data they were made from. It
 * shares no code with the engine, whose figures it is there to check.
 *
 * <p>Arguments: {@code LISTS.csv SEQUENCES.txt}, the latter with 'user item item ...' in each line; or {@code LISTS.csv
 * EVENTS.csv USER ITEM TIME [BEHAVIOUR VALUE]} with the names of the columns, and which value of a behaviour column is
 * the target. A user's last target event is what the list should have held.
 */
public final class RecomputeLists {

    private static final int CUT = 10;

    private record Place(String item, float score) {}

    private RecomputeLists() {}

    public static void main(String[] args) throws IOException {
        Path events = Path.of(args[1]);
        Map<String, String> truth = args.length == 2 ? lastOfLines(events) : lastOfRows(events, args);
        for (Map.Entry<String, Map<String, List<Place>>> model :
                lists(Path.of(args[0])).entrySet()) {
            print(model.getKey(), model.getValue(), truth);
        }
    }

    private static void print(String model, Map<String, List<Place>> lists, Map<String, String> truth) {
        double hits = 0;
        double gains = 0;
        for (Map.Entry<String, List<Place>> list : lists.entrySet()) {
            String target = truth.get(list.getKey());
            if (target == null) {
                throw new IllegalStateException("no target for shopper " + list.getKey());
            }
            double rank = rank(target, list.getValue());
            if (rank < CUT + 1) {
                hits++;
                gains += Math.log(2) / Math.log(rank + 1);
            }
        }
        System.out.printf(
                "%s: users %d, HR@10 %.6f, NDCG@10 %.6f%n",
                model, lists.size(), hits / lists.size(), gains / lists.size());
    }

    /** The middle of the places of all items that score as the target does; the end of the ranking if it is not listed. */
    private static double rank(String target, List<Place> list) {
        float score = Float.NaN;
        for (Place place : list) {
            if (place.item().equals(target)) {
                score = place.score();
            }
        }
        int greater = 0;
        int equal = 0;
        for (Place place : list) {
            greater += place.score() > score ? 1 : 0;
            equal += place.score() == score ? 1 : 0;
        }
        return equal == 0 ? Double.POSITIVE_INFINITY : greater + (equal + 1) / 2.0;
    }

    private static Map<String, Map<String, List<Place>>> lists(Path file) throws IOException {
        Map<String, Map<String, List<Place>>> lists = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                lists.computeIfAbsent(row.getField("model"), key -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getField("shopper"), key -> new ArrayList<>())
                        .add(new Place(row.getField("item"), Float.parseFloat(row.getField("score"))));
            }
        }
        return lists;
    }

    private static Map<String, String> lastOfLines(Path file) throws IOException {
        Map<String, String> last = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.strip().split(" ", -1);
            last.put(words[0], words[words.length - 1]);
        }
        return last;
    }

    /** Times are compared as numbers where they are, else as text, as ISO dates may be. */
    private static Map<String, String> lastOfRows(Path file, String[] args) throws IOException {
        Map<String, String> last = new HashMap<>();
        Map<String, String> when = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (args.length > 5 && !row.getField(args[5]).equals(args[6])) {
                    continue;
                }
                String user = row.getField(args[2]);
                String time = row.getField(args[4]);
                String latest = when.get(user);
                if (latest == null || !isBefore(time, latest)) {
                    when.put(user, time);
                    last.put(user, row.getField(args[3]));
                }
            }
        }
        return last;
    }

    private static boolean isBefore(String time, String other) {
        boolean numbers = Character.isDigit(time.charAt(time.length() - 1)) && time.indexOf('-', 1) < 0;
        return numbers ? Double.parseDouble(time) < Double.parseDouble(other) : time.compareTo(other) < 0;
    }
}
