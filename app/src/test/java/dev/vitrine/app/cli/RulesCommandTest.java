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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules on the command line, on a small shop with one model. */
class RulesCommandTest {

    private static final String SPRING = """
            {"name": "spring", "rules": [
              {"name": "Star", "action": {"kind": "pin", "item": "i9", "place": 2}},
              {"name": "No 5", "action": {"kind": "hide"}, "items": "contains(title, 'thing 5')"},
              {"name": "Off", "on": false, "action": {"kind": "hide"}}]}
            """;

    @TempDir
    static Path folder;

    private static String shop;
    private static Path file;

    @BeforeAll
    static void importAndTrain() throws IOException {
        shop = folder.resolve("shop").toString();
        SmallShop.importInto(folder, shop);
        succeed("train", "--model", "transition", "--name", "next");
        file = Files.writeString(folder.resolve("spring.json"), SPRING);
    }

    @Test
    void aListIsMadeUnderTheRulesOfAFile() throws Exception {
        JsonNode list = succeed(
                        "recommend", "--model", "next", "--history", "i1,i4", "--rules", file.toString(), "--json")
                .json();
        assertEquals("i9", list.at("/items/1/item").asText());
        assertEquals("Star", list.at("/items/1/moves/0/rule").asText());
        assertEquals(2, list.at("/items/1/moves/0/to").asInt());
        assertEquals("spring", list.get("rules").asText());
        assertEquals("2026-01-06", list.get("day").asText());
        assertTrue(list.get("gone").toString().contains("No 5"), list.toString());
        List<String> items = new ArrayList<>();
        list.get("items").forEach(item -> items.add(item.get("item").asText()));
        assertTrue(!items.contains("i5"), items.toString());
        String text = succeed("recommend", "--model", "next", "--shopper", "s1", "--rules", file.toString())
                .out();
        assertTrue(text.contains("Star ("), text);
    }

    @Test
    void ruleSetsAreKeptListedAndGivenBack() throws Exception {
        succeed("rules", "import", file.toString(), "--name", "kept");
        assertTrue(succeed("rules").out().contains("No 5"));
        assertEquals(
                "kept",
                succeed("rules", "list", "--json").json().at("/ruleSets/0/name").asText());
        Path written = folder.resolve("written.json");
        succeed("rules", "export", "kept", written.toString());
        assertTrue(Files.readString(written).contains("\"place\" : 2"), Files.readString(written));
        JsonNode exported = succeed("rules", "export", "kept", "--json").json();
        assertEquals("pin", exported.at("/rules/0/action/kind").asText());
        succeed("recommend", "--model", "next", "--shopper", "s1", "--rules", "kept");
        succeed("rules", "remove", "kept");
        assertEquals(0, succeed("rules", "--json").json().get("ruleSets").size());
    }

    @Test
    void aRuleSetIsWeighedOnTheValidationShoppers() throws Exception {
        JsonNode price = succeed("rules", "price", file.toString(), "--model", "next", "--top", "5", "--json")
                .json();
        assertEquals(SmallShop.SHOPPERS, price.get("shoppers").asInt());
        assertEquals("hit-rate", price.at("/prices/0/measure").asText());
        assertTrue(price.at("/prices/0/difference/low").isNumber(), price.toString());
        assertTrue(succeed("rules", "price", file.toString(), "--model", "next")
                .out()
                .contains("hit-rate"));
    }

    @Test
    void oneShopperIsNotCountedInThePlural() throws Exception {
        String alone = folder.resolve("alone").toString();
        Path events = Files.write(folder.resolve("alone.csv"), SmallShop.rows().subList(0, 1 + SmallShop.EVENTS));
        runIn(alone, "import", events.toString(), "--map", "alone.csv:user=who,item=sku,time=at");
        runIn(alone, "train", "--model", "popularity", "--name", "best sellers");
        for (String language : List.of("en", "zh")) {
            String price =
                    runIn(alone, "--language", language, "rules", "price", file.toString(), "--model", "best sellers");
            assertTrue(price.contains("the first 10 places that best sellers shows to "), price);
            assertTrue(price.contains(" of 1 shopper."), price);
            String profile = runIn(alone, "--language", language, "profile");
            assertTrue(profile.contains("  1 shopper measured, 0 not; "), profile);
            assertFalse(profile.contains("1 shoppers"), profile);
        }
    }

    @Test
    void rulesThatLeaveNothingAreNamedWithWhatToDo() throws Exception {
        Path all = Files.writeString(folder.resolve("all.json"), """
                {"name": "all", "rules": [
                  {"name": "Things", "action": {"kind": "hide"}, "items": "contains(title, 'Thing')"},
                  {"name": "Star", "action": {"kind": "boost", "factor": 2}, "items": "item == 'i9'"}]}
                """);
        String[] command = {"recommend", "--model", "next", "--shopper", "s1", "--rules", all.toString()};
        failing(
                "The rules leave nothing to show. Together these rules keep every item out of the list: Things."
                        + " Widen the condition of one of them, or switch one off.",
                command);
        Run chinese = Run.of(Stream.concat(Stream.of("-w", shop, "--language", "zh"), Stream.of(command))
                .toArray(String[]::new));
        assertEquals(1, chinese.exitCode());
        assertTrue(chinese.err().contains("Things"), chinese.err());
        assertFalse(chinese.err().contains("leave nothing"), chinese.err());
    }

    @Test
    void whatIsWrongIsTold() throws Exception {
        failing("no rule set \"autumn\"", "recommend", "--model", "next", "--shopper", "s1", "--rules", "autumn");
        Path typo = Files.writeString(folder.resolve("typo.json"), SPRING.replace("contains(title", "contains(titel"));
        failing("contains(^titel", "rules", "import", typo.toString());
        Path twice = Files.writeString(folder.resolve("twice.json"), SPRING.replace("thing 5", "thing 9"));
        failing(
                "\"Star\" and \"No 5\" contradict",
                "recommend",
                "--model",
                "next",
                "--shopper",
                "s1",
                "--rules",
                twice.toString());
    }

    private static void failing(String said, String... command) {
        Run run = run(command);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains(said), run.err());
        assertEquals(1, run.err().strip().lines().count(), run.err());
    }

    private static Run succeed(String... command) {
        Run run = run(command);
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }

    private static String runIn(String workspace, String... command) {
        Run run = Run.of(
                Stream.concat(Stream.of("-w", workspace), Stream.of(command)).toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.err());
        return run.out();
    }

    private static Run run(String... command) {
        List<String> all = new ArrayList<>(List.of("-w", shop, "--language", "en"));
        all.addAll(List.of(command));
        return Run.of(all.toArray(String[]::new));
    }
}
