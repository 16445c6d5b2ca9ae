package dev.vitrine.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.vitrine.sample.SampleShop;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Why the sample shop's purchases happened, as its simulator knows it: {@code truth.csv} beside {@code interactions.csv}. */
final class PlantedCauses {

    /** The next need of a mission; its causing event is the mission's purchase before. */
    static final String COMPLEMENT = "complement";

    private static final String PURCHASE = "purchase";

    /** One event of the shop's log. */
    private record Logged(String item, long time, String behaviour) {}

    private final Map<String, List<Logged>> log = new HashMap<>();
    private final Map<String, Map<Integer, Map<String, Integer>>> causes = new HashMap<>();

    PlantedCauses() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file("interactions.csv"))) {
            rows.forEach(row -> log.computeIfAbsent(row.getField("shopper_id"), key -> new ArrayList<>())
                    .add(new Logged(
                            row.getField("item_id"),
                            Instant.parse(row.getField("time")).toEpochMilli(),
                            row.getField("behaviour"))));
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file("truth.csv"))) {
            rows.stream()
                    .filter(row -> !row.getField("causing_event").isEmpty())
                    .forEach(row -> causes.computeIfAbsent(row.getField("shopper_id"), key -> new HashMap<>())
                            .computeIfAbsent(Integer.valueOf(row.getField("event")), key -> new TreeMap<>())
                            .put(row.getField("cause"), Integer.valueOf(row.getField("causing_event"))));
        }
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(SampleShop.class.getResourceAsStream(name), name);
    }

    /**
     * The items whose events led to a purchase, by cause; empty where nothing in the history did.
     *
     * @param from when the purchase's event in a data set begins: where its page was opened or it was put into the cart
     *     just before, at the first of these
     */
    Map<String, Set<String>> of(String shopper, String item, long from) {
        List<Logged> events = log.getOrDefault(shopper, List.of());
        int at = 0;
        while (at < events.size()
                && !(events.get(at).item().equals(item) && events.get(at).time() == from)) {
            at++;
        }
        while (at < events.size()
                && events.get(at).item().equals(item)
                && !events.get(at).behaviour().equals(PURCHASE)) {
            at++;
        }
        Map<String, Set<String>> items = new TreeMap<>();
        if (at < events.size() && events.get(at).item().equals(item)) {
            causes.getOrDefault(shopper, Map.of())
                    .getOrDefault(at + 1, Map.of())
                    .forEach((cause, event) -> items.computeIfAbsent(cause, key -> new TreeSet<>())
                            .add(events.get(event - 1).item()));
        }
        return items;
    }
}
