package dev.vitrine.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    @TempDir
    static Path folder;

    private static String shop;

    @BeforeAll
    static void importAndTrain() throws IOException {
        shop = folder.resolve("shop").toString();
        SmallShop.importInto(folder, shop);
        assertEquals(0, run("train", "--model", "popularity").exitCode());
        assertEquals(0, run("train", "--model", "transition").exitCode());
    }

    @Test
    void listsStandSideBySideWithTheirAgreement() throws Exception {
        JsonNode answer = compare("--shopper", "s3", "--top", "5", "--json").json();
        assertEquals("now", answer.get("asOf").asText());
        assertEquals("popularity", answer.at("/lists/0/model").asText());
        assertEquals(5, answer.at("/lists/1/items").size());
        assertFalse(answer.at("/lists/1/otherData").asBoolean());
        assertTrue(answer.at("/lists/1/items/0/elsewhere/popularity").asInt() > 0);
        JsonNode pair = answer.at("/agreement/0");
        assertEquals("transition", pair.get("other").asText());
        assertTrue(pair.get("shared").asInt() > 0);
        assertTrue(pair.get("rankBiasedOverlap").asDouble() > 0);
        assertTrue(pair.get("kendall").isNumber());
    }

    @Test
    void thePurchaseThatIsHiddenHasARankInEveryModel() throws Exception {
        JsonNode truth =
                compare("--shopper", "s3", "--as-of", "test", "--json").json().get("truth");
        assertEquals("i8", truth.get("item").asText());
        assertTrue(truth.at("/ranks/transition").asInt() > 0);
        assertTrue(truth.at("/ranks/popularity").asInt() > 0);
    }

    @Test
    void aPersonaIsComparedLikeAShopper() throws Exception {
        try (Workspace workspace = Workspace.open(Path.of(shop))) {
            workspace.savePersona("Walker", List.of(HistoryEvent.of("i3")));
        }
        JsonNode answer = compare("--persona", "Walker", "--json").json();
        assertEquals("i4", answer.at("/lists/1/items/0/item").asText());
        Run unknown = compare("--persona", "Nobody");
        assertEquals(1, unknown.exitCode());
        assertTrue(unknown.err().contains("There is no persona"), unknown.err());
    }

    @Test
    void aPersonaWhoseItemsAreGoneSaysWhichAndIsShownWithoutThem() throws Exception {
        try (Workspace workspace = Workspace.open(Path.of(shop))) {
            workspace.savePersona("Ghost", List.of(HistoryEvent.of("i3"), HistoryEvent.of("gone")));
        }
        Run compared = compare("--persona", "Ghost");
        assertTrue(compared.out().contains("No longer in the shop and left out: gone"), compared.out());
        assertTrue(compared.out().contains("i4 Thing 4"), compared.out());
        assertTrue(compared.out().startsWith("Lists for the persona Ghost"), compared.out());
        Run set = run("personas");
        assertTrue(set.out().contains("Ghost: the shop no longer has gone."), set.out());
    }

    @Test
    void aTrainingSaysWhatChangedForThePersonas() throws Exception {
        try (Workspace workspace = Workspace.open(Path.of(shop))) {
            workspace.savePersona("Walker", List.of(HistoryEvent.of("i3")));
        }
        JsonNode trained = run("train", "--model", "transition", "--name", "again", "--json")
                .json();
        assertEquals("again", trained.get("name").asText());
        assertEquals("transition", trained.at("/testShoppers/since").asText());
        JsonNode walker = null;
        for (JsonNode each : trained.at("/testShoppers/personas")) {
            walker = each.get("persona").asText().equals("Walker") ? each : walker;
        }
        assertEquals(0.0, walker.get("difference").asDouble(), 1e-9);
        assertEquals("i4", walker.at("/list/0/id").asText());
    }

    @Test
    void aModelFittedOnOtherDataIsFlagged() throws Exception {
        assertEquals(
                0,
                run("train", "--model", "popularity", "--name", "few", "--min-value", "0", "--time-ties", "shuffled")
                        .exitCode());
        JsonNode answer = run("compare", "--models", "popularity,few", "--shopper", "s3", "--json")
                .json();
        assertTrue(answer.at("/lists/1/otherData").asBoolean());
        String words = "few was fitted on other data than popularity";
        assertTrue(run("compare", "--models", "popularity,few", "--shopper", "s3")
                .out()
                .contains(words));
        Run disagreement = run("disagree", "--models", "popularity,few");
        assertTrue(disagreement.out().contains("fitted on different data"), disagreement.out());
    }

    @Test
    void allListsArePutUnderRulesThatSayWhatTheyMoved() throws Exception {
        Path rules = Files.writeString(folder.resolve("star.json"), """
                {"name": "star", "rules": [{"name": "Star", "action": {"kind": "pin", "item": "i12", "place": 1}}]}""");
        Run text = compare("--shopper", "s3", "--rules", rules.toString());
        assertTrue(text.out().contains("popularity under star"), text.out() + text.err());
        JsonNode answer = compare("--shopper", "s3", "--rules", rules.toString(), "--json")
                .json();
        for (JsonNode list : answer.get("lists")) {
            assertEquals("i12", list.at("/items/0/item").asText());
        }
        assertEquals("Star", answer.at("/lists/1/items/0/moves/0/rule").asText());
        assertEquals(1, compare("--shopper", "s3", "--rules", "no such").exitCode());
    }

    @Test
    void aModelStandsBesideItselfWithAndWithoutRules() throws Exception {
        Path rules = Files.writeString(folder.resolve("hidden.json"), """
                {"name": "hidden", "rules": [{"name": "No", "action": {"kind": "hide"}, "items": "item == \\"i4\\""}]}""");
        String each = "none," + rules;
        Run run = compareToItself(each, "--top", "5", "--json");
        assertEquals(0, run.exitCode(), run.err());
        JsonNode answer = run.json();
        assertTrue(answer.at("/lists/0/rules").isNull());
        assertEquals("hidden", answer.at("/lists/1/rules").asText());
        assertEquals("i4", answer.at("/lists/0/items/0/item").asText());
        assertEquals(
                answer.at("/lists/0/items/1/item").asText(),
                answer.at("/lists/1/items/0/item").asText());
        assertEquals(2, answer.at("/lists/1/items/0/elsewhere/transition").asInt());
        assertEquals(4, answer.at("/agreement/0/shared").asInt());
        assertEquals("hidden", answer.at("/agreement/0/otherRules").asText());
        Path saved = folder.resolve("lists.csv");
        Run text = compareToItself(each, "--save", saved.toString());
        assertTrue(text.out().contains("transition under hidden"), text.out());
        assertTrue(Files.readString(saved).contains("rank in transition under hidden"));
        assertEquals(2, compareToItself("none,none").exitCode());
        assertEquals(2, compare("--shopper", "s3", "--rules", "none,none,none").exitCode());
    }

    /** @param rules of either column */
    private Run compareToItself(String rules, String... more) {
        List<String> words = new ArrayList<>(
                List.of("compare", "--models", "transition,transition", "--rules", rules, "--history", "i3"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    @Test
    void aFilterThatNothingPassesLeavesEmptyLists() throws Exception {
        JsonNode answer =
                compare("--shopper", "s3", "--min-price", "1000", "--json").json();
        assertEquals(0, answer.at("/lists/0/items").size());
        assertEquals(
                1,
                compare("--shopper", "s3", "--min-price", "2", "--max-price", "1")
                        .exitCode());
    }

    @Test
    void listsAreSavedAsWhatTheFileIsCalled() throws IOException {
        Path csv = folder.resolve("lists.csv");
        Path json = folder.resolve("lists.json");
        Path workbook = folder.resolve("lists.xlsx");
        for (Path file : List.of(csv, json, workbook)) {
            Run run = compare("--shopper", "s3", "--top", "3", "--save", file.toString());
            assertEquals(0, run.exitCode(), run.err());
            assertTrue(run.out().contains("rank-biased overlap"), run.out());
        }
        assertEquals(7, Files.readAllLines(csv).size());
        assertTrue(Files.readAllLines(csv).get(0).endsWith("rank in popularity,rank in transition"));
        assertTrue(Files.readString(json).startsWith("["));
        assertEquals("PK", new String(Files.readAllBytes(workbook), 0, 2, java.nio.charset.StandardCharsets.US_ASCII));
        Run nowhere = compare(
                "--shopper", "s3", "--save", folder.resolve("none/there.csv").toString());
        assertEquals(1, nowhere.exitCode());
        assertTrue(nowhere.err().contains("could not be saved"), nowhere.err());
    }

    @Test
    void theShoppersOnWhomTwoModelsDifferAreNamed() throws Exception {
        Run run = run("disagree", "--models", "popularity,transition", "--top", "5", "--most", "3", "--json");
        assertEquals(0, run.exitCode(), run.err());
        JsonNode answer = run.json();
        assertEquals(SmallShop.SHOPPERS, answer.get("shoppers").asInt());
        assertEquals(3, answer.get("found").size());
        assertTrue(answer.at("/found/0/difference").asDouble()
                >= answer.get("difference").asDouble());
        Run text = run("disagree", "--models", "popularity,transition");
        assertTrue(text.out().contains("over 40 shoppers"), text.out());
        assertEquals(1, run("disagree", "--models", "popularity,popularity").exitCode());
    }

    @Test
    void wrongUsageIsRefused() {
        assertEquals(2, run("disagree", "--models", "popularity").exitCode());
        assertEquals(
                2, run("compare", "--models", "popularity", "--shopper", "s3").exitCode());
        assertEquals(
                2,
                run("compare", "--models", "popularity,popularity", "--shopper", "s3")
                        .exitCode());
        assertEquals(2, compare("--shopper", "s3", "--top", "201").exitCode());
        assertEquals(2, compare().exitCode());
    }

    private static Run compare(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "compare";
        all[1] = "--models";
        all[2] = "popularity,transition";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return run(all);
    }

    private static Run run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "-w";
        all[1] = shop;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Run.of(all);
    }
}
