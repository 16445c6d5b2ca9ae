package dev.vitrine.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Segments and likeness on the command line, on a small shop whose items have categories and no texts. */
class SegmentsCommandTest {

    @TempDir
    static Path folder;

    private static String shop;

    @BeforeAll
    static void importShop() throws IOException {
        shop = folder.resolve("shop").toString();
        Path events = Files.write(folder.resolve("events.csv"), SmallShop.rows());
        Path items = Files.writeString(folder.resolve("items.csv"), "sku,kind\ni1,Tents\ni2,Tents\ni3,Stoves\n");
        succeed(
                "import",
                events.toString(),
                items.toString(),
                "--map",
                "items.csv:item=sku,category=kind",
                "--map",
                "events.csv:user=who,item=sku,time=at");
    }

    @Test
    void aSegmentIsKeptCountedShownAndRemoved() throws Exception {
        Run kept = succeed("segments", "save", "One", "shopper == \"s1\"");
        assertTrue(kept.out().contains("1 shopper is in it"), kept.out());
        assertEquals(
                1,
                succeed("segments", "--json").json().at("/segments/0/shoppers").asInt());
        String shown = succeed("segments", "show", "One").out();
        assertTrue(shown.startsWith("1 shopper is in \"One\""), shown);
        assertEquals(2, run("segments", "show", "One", "--top", "-1").exitCode());
        succeed("segments", "remove", "One");
        assertEquals(0, succeed("segments", "--json").json().get("segments").size());
    }

    @Test
    void howAlikeItemsAreIsANumberForPrograms() throws Exception {
        JsonNode found = succeed("search", "items", "--similar", "i1", "--json").json();
        assertEquals("i2", found.at("/rows/0/0").asText());
        assertTrue(found.at("/rows/0/6").isNumber(), found.toString());
    }

    private static Run run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "-w";
        all[1] = shop;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Run.of(all);
    }

    private static Run succeed(String... arguments) {
        Run run = run(arguments);
        assertEquals(0, run.exitCode(), run.err() + run.out());
        return run;
    }
}
