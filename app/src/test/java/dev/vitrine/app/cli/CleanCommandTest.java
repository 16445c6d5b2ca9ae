package dev.vitrine.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cleaning rules on the command line. */
class CleanCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void importShop() throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID"));
        for (int item = 0; item < 50; item++) {
            lines.add("1,%d85A,thing,1,2011-01-01 10:00:00,2.5,%d".formatted(item, item % 5));
        }
        lines.add("C2,185A,thing,-1,2011-01-02 10:00:00,2.5,1");
        lines.add("3,285a,thing,1,2011-01-02 10:00:00,2.5,1");
        lines.add("4,POST,POSTAGE,1,2011-01-02 10:00:00,18,1");
        Path file = Files.write(folder.resolve("sales.csv"), lines);
        succeed("import", file.toString());
    }

    @Test
    void rulesAreListedWithWhatTheyTakeAndWhatRemains() throws Exception {
        JsonNode listed = succeed("clean", "--json").json();
        assertEquals("drop", listed.at("/settings/returns").asText());
        assertEquals(0, listed.get("changed").size());
        assertEquals(1, listed.at("/taken/returns/interactions").asInt());
        assertEquals(53, listed.at("/stored/interactions").asInt());
        assertEquals(52, listed.at("/left/interactions").asInt());
        Run text = succeed("clean", "list");
        assertTrue(text.out().contains("Of 53 stored interactions 52 count"), text.out());
        assertTrue(text.out().contains("session-minutes"), text.out());
    }

    @Test
    void rulesAreSetTriedUndoneAndDoneAgain() throws Exception {
        JsonNode tried = succeed("clean", "set", "no-products=POST", "--dry-run", "--json")
                .json();
        assertEquals(51, tried.at("/left/interactions").asInt());
        assertEquals(52, interactions());

        succeed("clean", "set", "no-products=POST", "returns=match");
        assertEquals(50, interactions());
        succeed("clean", "set", "returns=");
        assertEquals(51, interactions());
        succeed("clean", "undo");
        assertEquals(50, interactions());
        assertFalse(succeed("clean", "redo", "--json").json().get("canRedo").asBoolean());
        assertEquals(51, interactions());
        succeed("clean", "reset");
        assertEquals(52, interactions());
        assertTrue(succeed("clean", "undo", "--json").json().get("canRedo").asBoolean());
    }

    @Test
    void whatProfileFindsIsMended() throws Exception {
        Run profile = succeed("profile");
        assertTrue(profile.out().contains("clean mend noProducts"), profile.out());
        succeed("clean", "mend", "noProducts");
        succeed("clean", "mend", "case");
        JsonNode rules = succeed("clean", "--json").json();
        assertEquals("POST", rules.at("/changed/no-products").asText());
        assertEquals("join", rules.at("/changed/case").asText());
        assertEquals(50, rules.at("/left/items").asInt());
        assertFalse(succeed("profile").out().contains("clean mend noProducts"));
        assertEquals(1, run("clean", "mend", "noProducts").exitCode());
    }

    @Test
    void whatCannotBeSetIsRefused() throws IOException {
        Run unknown = run("clean", "set", "colour=red");
        assertEquals(1, unknown.exitCode());
        assertTrue(unknown.err().contains("no-products"), unknown.err());
        assertTrue(run("clean", "set", "returns=burn").err().contains("drop|match|keep"));
        assertEquals(2, run("clean", "set", "returns").exitCode());
    }

    @Test
    void modelsSayWhatTheirDataWereCleanedBy() throws Exception {
        succeed("clean", "set", "no-products=POST");
        succeed("train", "--model", "popularity");
        JsonNode models = succeed("models", "--json").json();
        assertEquals("POST", models.at("/models/0/cleaning/no-products").asText());
        assertTrue(succeed("models").out().contains("no-products=POST"));
        succeed("clean", "reset");
        assertEquals(1, run("evaluate").exitCode(), "the data are others now");
    }

    private int interactions() throws Exception {
        return succeed("profile", "--json").json().get("interactions").asInt();
    }

    private Run succeed(String... arguments) throws IOException {
        Run run = run(arguments);
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }

    private Run run(String... arguments) throws IOException {
        List<String> all =
                new ArrayList<>(List.of("-w", folder.resolve("workspace").toString()));
        all.addAll(List.of(arguments));
        return Run.of(all.toArray(String[]::new));
    }
}
