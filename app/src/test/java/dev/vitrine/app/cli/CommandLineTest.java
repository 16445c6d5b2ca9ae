package dev.vitrine.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks through the commands on a small shop; the workspace is trained once. */
class CommandLineTest {

    @TempDir
    static Path folder;

    private static String shop;

    @BeforeAll
    static void importAndTrain() throws IOException {
        shop = folder.resolve("shop").toString();
        SmallShop.importInto(folder, shop);
        succeed("train", "--model", "popularity");
        succeed("train", "--model", "transition", "--name", "next");
    }

    @Test
    void countsEveryRowOfAnImportOnce() throws Exception {
        List<String> rows = SmallShop.rows();
        rows.add(",i1,2026-01-01 10:00:00");
        rows.add("s1,i1,yesterday");
        rows.add(rows.get(1));
        Path file = Files.write(folder.resolve("faults.csv"), rows);
        Path rejections = folder.resolve("rejections.csv");
        Run run = Run.of(
                "-w",
                folder.resolve("faulty shop").toString(),
                "import",
                file.toString(),
                "--json",
                "--map",
                "user=who,item=sku,time=at",
                "--rejections",
                rejections.toString());
        assertEquals(0, run.exitCode(), run.err());
        JsonNode report = run.json().at("/files/0");
        assertEquals(
                SmallShop.SHOPPERS * SmallShop.EVENTS + 3, report.get("rows").asInt());
        assertEquals(
                SmallShop.SHOPPERS * SmallShop.EVENTS, report.get("accepted").asInt());
        assertEquals(1, report.at("/rejected/noShopper").asInt());
        assertEquals(1, report.at("/rejected/badTime").asInt());
        assertEquals(1, report.at("/rejected/duplicate").asInt());
        assertEquals(1, report.at("/found/noShopper").asInt());
        assertEquals(SmallShop.SHOPPERS, run.json().get("shoppers").asInt());
        assertEquals(SmallShop.ITEMS, run.json().get("items").asInt());
        assertEquals(
                SmallShop.SHOPPERS * SmallShop.EVENTS,
                run.json().get("interactions").asInt());
        assertTrue(Files.readString(rejections).contains("yesterday"));
    }

    @Test
    void namesTheFileThatIsNotThere() throws Exception {
        Run run = Run.of("-w", folder.resolve("none").toString(), "import", "nowhere.csv", "--json");
        assertEquals(1, run.exitCode());
        assertTrue(run.json().at("/error").toString().contains("nowhere.csv"), run.out());
    }

    @Test
    void saysWhatTheWorkspaceHolds() throws Exception {
        JsonNode profile = succeed("profile", "--json").json();
        assertEquals(SmallShop.SHOPPERS, profile.get("shoppers").asInt());
        assertEquals(SmallShop.EVENTS, profile.at("/historyLength/median").asInt());
        assertEquals("2026-01-01", profile.get("firstDay").asText());
        assertEquals(
                SmallShop.SHOPPERS, profile.at("/splits/0/parts/2/interactions").asInt());
        assertEquals("time", profile.at("/splits/1/kind").asText());
        assertTrue(succeed("profile").out().contains("240"), "text");
        assertTrue(succeed("profile", "--held-out", "0.2").out().contains("split: by time"), "text");
    }

    @Test
    void findsItemsAndShoppersAndSavesAllOfThem() throws Exception {
        Path file = folder.resolve("items.csv");
        JsonNode found = succeed(
                        "search", "items", "i1", "--sort", "item", "--top", "1", "--save", file.toString(), "--json")
                .json();
        assertEquals("i1", found.at("/rows/0/0").asText());
        assertEquals(1, found.get("rows").size());
        assertTrue(Files.readAllLines(file).size() > 2, "all are saved, whatever is printed");
        assertTrue(
                succeed("search", "shoppers", "--min-interactions", "2").out().contains("s1"));
        assertEquals(
                2, Run.of("-w", shop, "search", "items", "--sort", "colour").exitCode());
    }

    @Test
    void answersTrainingWithTheNamesThatOthersReadIt() throws Exception {
        JsonNode trained = succeed("train", "--model", "popularity", "--name", "again", "--seed", "7", "--json")
                .json();
        assertEquals(
                "[bestEpoch, divergedEpoch, earlier, epochs, judged, judges, name, newItemsUnplaced, newerData, plan, seconds,"
                        + " seed, testShoppers, validation]",
                names(trained));
        assertEquals("again", trained.get("name").asText());
        assertEquals(7, trained.get("seed").asInt());
        assertTrue(trained.at("/validation/ndcg@10").isNumber(), trained.toString());
    }

    @Test
    void refusesANameInUse() {
        Run run = Run.of("-w", shop, "train", "--model", "popularity", "--name", "popularity");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("popularity"), run.err());
    }

    @Test
    void refusesASettingThatDoesNotExist() {
        Run run = Run.of("-w", shop, "train", "--model", "transformer", "--set", "shoeSize=43");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("shoeSize"), run.err());
    }

    @Test
    void measuresModelsByTheProtocol() throws Exception {
        Path lists = folder.resolve("lists.csv");
        JsonNode measured = succeed(
                        "evaluate",
                        "--models",
                        "next,popularity",
                        "--cut",
                        "5,3",
                        "--lists",
                        lists.toString(),
                        "--json")
                .json();
        assertEquals(
                "[candidates, cut, differences, fingerprint, models, notCompared, seen, segment, split, timeTies]",
                names(measured));
        assertEquals("last", measured.get("split").asText());
        assertEquals("masked", measured.get("seen").asText());
        assertEquals("file", measured.get("timeTies").asText());
        assertEquals("[3,5]", measured.get("cut").toString());
        assertEquals(SmallShop.ITEMS, measured.get("candidates").asInt());
        JsonNode next = measured.at("/models/0");
        assertEquals("[excluded, fittedOn, metrics, name, refit, seed, users]", names(next));
        assertEquals("[hr@3, hr@5, mrr@3, mrr@5, ndcg@3, ndcg@5]", names(next.get("metrics")));
        assertEquals("[high, low, value]", names(next.at("/metrics/hr@3")));
        assertEquals(1.0, next.at("/metrics/hr@3/value").asDouble(), "every next item follows from the last");
        assertEquals(0, next.at("/excluded/targetSeen").asInt());
        List<String> written = Files.readAllLines(lists);
        assertEquals("model,shopper,rank,item,score", written.get(0));
        for (int rank = 1; rank <= 5; rank++) {
            String place = "," + rank + ",";
            assertEquals(
                    2 * SmallShop.SHOPPERS,
                    written.stream().filter(line -> line.contains(place)).count());
        }
    }

    @Test
    void measuresOnValidationWithSeenItemsKept() throws Exception {
        JsonNode measured = succeed("evaluate", "--split", "validation", "--seen", "kept", "--json")
                .json();
        assertEquals("validation", measured.get("split").asText());
        assertEquals("kept", measured.get("seen").asText());
    }

    @Test
    void saysWhichModelIsAhead() {
        String text = succeed("evaluate", "--models", "next,popularity").out();
        assertTrue(text.contains("next is ahead of popularity: ndcg@10 +"), text);
        assertTrue(text.contains("Split last, seen items masked"), text);
    }

    @Test
    void recommendsWhatFollows() throws Exception {
        JsonNode list = succeed("recommend", "--model", "next", "--shopper", "s3", "--top", "4", "--json")
                .json();
        assertEquals("now", list.get("asOf").asText());
        assertEquals(4, list.get("items").size());
        assertEquals("[item, probability, rank, score, title]", names(list.at("/items/0")));
        assertEquals("i9", list.at("/items/0/item").asText(), "s3 had i3 to i8");
        assertEquals("Thing 9", list.at("/items/0/title").asText());
        assertTrue(list.get("truth").isNull());
    }

    @Test
    void hidesTheLastEventForATest() throws Exception {
        JsonNode list = succeed("recommend", "--model", "next", "--shopper", "s3", "--as-of", "test", "--json")
                .json();
        assertEquals("test", list.get("asOf").asText());
        assertEquals("i8", list.at("/truth/item").asText());
        assertEquals(1, list.at("/truth/rank").asInt());
    }

    @Test
    void recommendsForAHistoryTypedIn() throws Exception {
        JsonNode list = succeed("recommend", "--model", "next", "--history", "i1,i2,nonsense", "--json")
                .json();
        assertEquals("i3", list.at("/items/0/item").asText());
        assertEquals("[\"nonsense\"]", list.get("unknownItems").toString());
    }

    @Test
    void namesAShopperOrAModelThatIsNotThere() {
        Run shopper = Run.of("-w", shop, "recommend", "--model", "next", "--shopper", "nobody");
        assertEquals(1, shopper.exitCode());
        assertTrue(shopper.err().contains("nobody"), shopper.err());
        Run model = Run.of("-w", shop, "recommend", "--model", "nothing", "--shopper", "s3");
        assertEquals(1, model.exitCode());
        assertTrue(model.err().contains("nothing"), model.err());
    }

    @Test
    void explainsAModelWithoutAttentionByLeaveOneOutAlone() throws Exception {
        JsonNode why = succeed("explain", "--model", "next", "--shopper", "s3", "--top", "1", "--json")
                .json();
        assertEquals("i9", why.get("item").asText());
        assertTrue(why.get("attention").isNull());
        assertTrue(why.get("score").isNumber());
        assertEquals(SmallShop.EVENTS, why.get("history").size());
        JsonNode last = why.at("/history/" + (SmallShop.EVENTS - 1));
        assertEquals(
                "[attention, behaviour, flow, gradient, item, leaveOneOut, position, rankWithout, rollout, time,"
                        + " title]",
                names(last));
        assertEquals(SmallShop.EVENTS - 1, last.get("position").asInt());
        assertEquals("i8", last.get("item").asText());
        assertTrue(last.get("leaveOneOut").asDouble() > 0, "the event before supports the next item");
        assertTrue(last.get("rankWithout").isInt());
        assertTrue(last.get("gradient").isNull(), "counts have no gradients");
        assertTrue(why.at("/words/1").asText().startsWith("It is there because of "));
        assertTrue(why.get("completenessError").isNull());
        assertTrue(why.get("faithfulness").isNull());
        assertEquals(1, why.at("/change/top").asInt());
        String text =
                succeed("explain", "--model", "popularity", "--shopper", "s3").out();
        assertTrue(text.contains("this model has none"), text);
    }

    @Test
    void listsModels() throws Exception {
        JsonNode models = succeed("models", "--json").json().get("models");
        assertNotEquals(0, models.size());
        assertTrue(succeed("models").out().contains("transition"));
        assertFalse(succeed("models").out().contains("transformer"));
    }

    private static Run succeed(String... command) {
        List<String> line = new ArrayList<>(List.of("-w", shop));
        line.addAll(List.of(command));
        Run run = Run.of(line.toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        return run;
    }

    private static String names(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names.toString();
    }
}
