package dev.vitrine.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A shop in which every item is followed by the next one. */
final class SmallShop {

    static final int SHOPPERS = 40;
    static final int EVENTS = 6;
    static final int ITEMS = 14;

    private SmallShop() {}

    static void importInto(Path folder, String workspace) throws IOException {
        Path events = Files.write(folder.resolve("events.csv"), rows());
        Path items = Files.writeString(
                folder.resolve("items.csv"),
                IntStream.range(0, ITEMS)
                        .mapToObj(item -> "i%d,Thing %d".formatted(item, item))
                        .collect(Collectors.joining("\n", "sku,name\n", "\n")));
        Run run = Run.of(
                "-w",
                workspace,
                "import",
                events.toString(),
                items.toString(),
                "--map",
                "items.csv:item=sku,title=name",
                "--map",
                "events.csv:user=who,item=sku,time=at");
        assertEquals(0, run.exitCode(), run.err());
    }

    static List<String> rows() {
        List<String> rows = new ArrayList<>(List.of("who,sku,at"));
        for (int shopper = 0; shopper < SHOPPERS; shopper++) {
            for (int event = 0; event < EVENTS; event++) {
                rows.add("s%d,i%d,2026-01-%02d 10:00:00".formatted(shopper, (shopper + event) % ITEMS, event + 1));
            }
        }
        return rows;
    }
}
