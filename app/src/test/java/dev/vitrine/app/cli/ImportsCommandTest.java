package dev.vitrine.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history of imports on the command line. */
class ImportsCommandTest {

    @TempDir
    Path folder;

    private String january;
    private String february;

    @BeforeEach
    void write() throws IOException {
        january = file("january.csv", "user,item,time", "u,a,2011-01-02", "v,a,2011-01-02");
        february = file("february.csv", "user,item,time", "v,a,2011-01-02", "v,b,2011-02-02");
    }

    @Test
    void onlyNewRowsAreAddedAndAFileThatIsThereIsPassedOver() throws Exception {
        succeed("import", january);
        JsonNode second = succeed("import", february, "--json").json();
        assertEquals(1, second.at("/files/0/alreadyThere").asInt());
        assertEquals(2, second.at("/files/0/accepted").asInt());
        assertEquals(3, second.get("interactions").asInt());
        Run same = succeed("import", january);
        assertTrue(same.out().contains("the same file is import 1 already"), same.out());
        JsonNode again = succeed("import", january, "--again", "--json").json();
        assertEquals(5, again.get("interactions").asInt());
        assertTrue(again.at("/files/0/sameAs").isNull());
    }

    @Test
    void importsAreListedAndTakenBack() throws Exception {
        succeed("import", january);
        succeed("import", february);
        JsonNode listed = succeed("imports", "--json").json();
        assertEquals("february.csv", listed.at("/imports/0/file").asText());
        assertEquals("item", listed.at("/imports/0/columns/item").asText());
        assertTrue(succeed("imports", "list").out().contains("january.csv"));
        JsonNode outlook =
                succeed("imports", "remove", "1", "--dry-run", "--json").json();
        assertEquals(1, outlook.get("interactions").asInt());
        assertEquals(1, outlook.get("kept").asInt());
        Run removed = succeed("imports", "remove", "1");
        assertTrue(removed.out().contains("2 interactions of 1 shopper "), removed.out());
        Run unknown = run("imports", "remove", "1");
        assertEquals(1, unknown.exitCode());
        assertTrue(unknown.err().contains("2 (february.csv)"), unknown.err());
    }

    @Test
    void aShopperIsForgotten() throws Exception {
        succeed("import", january);
        assertEquals(
                1,
                succeed("forget", "--shopper", "u", "--dry-run", "--json")
                        .json()
                        .get("interactions")
                        .asInt());
        JsonNode erased = succeed("forget", "--shopper", "u", "--json").json();
        assertEquals(1, erased.get("interactions").asInt());
        assertEquals(0, erased.get("interrupted").size());
        assertTrue(succeed("profile").out().contains("shoppers"));
        Run again = run("forget", "--shopper", "u");
        assertEquals(1, again.exitCode());
        assertTrue(again.err().contains("\"u\""), again.err());
    }

    private String file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines)).toString();
    }

    private Run succeed(String... arguments) {
        Run run = run(arguments);
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }

    private Run run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "-w";
        all[1] = folder.resolve("shop").toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Run.of(all);
    }
}
