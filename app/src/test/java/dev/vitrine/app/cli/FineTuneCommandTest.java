package dev.vitrine.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small model is trained once; then newer events come in, with an item it has not met. */
class FineTuneCommandTest {

    @TempDir
    static Path folder;

    private static String shop;

    @BeforeAll
    static void trainAndImportMore() throws IOException {
        shop = folder.resolve("shop").toString();
        SmallShop.importInto(folder, shop);
        run(0, "train", "--model", "popularity");
        String small = "dimension=16";
        Run spring = run(
                0,
                "train",
                "--model",
                "hybrid",
                "--name",
                "spring",
                "--set",
                small,
                "--set",
                "validation-users=10",
                "--epochs",
                "2");
        assertTrue(spring.out().contains("Each epoch was judged by 10 shoppers"), spring.out());
        Run early = run(1, "fine-tune", "--from", "spring");
        assertTrue(early.err().contains("newer"), early.err());
        run(0, "import", newer().toString(), "--map", "user=who,item=sku,time=at");
    }

    private static Path newer() throws IOException {
        List<String> rows = new ArrayList<>(List.of("who,sku,at"));
        for (int shopper = 0; shopper < SmallShop.SHOPPERS; shopper++) {
            rows.add("s%d,new,2026-02-01 10:00:00".formatted(shopper));
            for (int event = 0; event < 3; event++) {
                rows.add("s%d,i%d,2026-02-%02d 10:00:00".formatted(shopper, (shopper + event) % 14, event + 2));
            }
        }
        return Files.write(folder.resolve("newer.csv"), rows);
    }

    @Test
    void goesOnFromAModelAndKeepsItsLineage() throws Exception {
        JsonNode tuned = run(0, "fine-tune", "--from", "spring", "--name", "summer", "--epochs", "2", "--json")
                .json();
        assertEquals("summer", tuned.get("name").asText());
        assertEquals(2, tuned.get("epochs").asInt());

        JsonNode models = run(0, "models", "--json").json().get("models");
        assertTrue(
                tuned.get("bestEpoch").asInt() > 0, "validation scores nobody, which is no reason to keep the start");
        JsonNode summer = models.get(0);
        assertEquals("summer", summer.get("name").asText());
        assertEquals("spring", summer.get("parent").asText());
        assertEquals("0.5", summer.at("/settings/replay").asText());

        JsonNode lists = run(0, "recommend", "--model", "summer", "--history", "i1,i2,new", "--json")
                .json();
        assertTrue(lists.get("items").size() > 0, lists.toString());
    }

    @Test
    void learnsFromTheShoppersWhoAreNamed() throws Exception {
        Run unknown = run(1, "fine-tune", "--from", "spring", "--shoppers", "s1,nobody");
        assertTrue(unknown.err().contains("nobody"), unknown.err());

        run(0, "fine-tune", "--from", "spring", "--name", "segment", "--shoppers", "s1,s2,s3", "--epochs", "1");
        JsonNode models = run(0, "models", "--json").json().get("models");
        assertEquals("3", models.get(0).at("/settings/shoppers").asText());
    }

    @Test
    void learnsFromJudgementsAndMeasuresTheEffectOnThoseHeldOut() throws Exception {
        Run none = run(1, "fine-tune", "--from", "spring", "--judgements");
        assertTrue(none.err().contains("no judgements"), none.err());
        List<String> rows = new ArrayList<>(List.of("list,shopper,item,rating"));
        for (int shopper = 0; shopper < SmallShop.SHOPPERS; shopper++) {
            rows.add("l%d,s%d,i13,5".formatted(shopper, shopper));
            rows.add("l%d,s%d,i0,1".formatted(shopper, shopper));
        }
        run(
                0,
                "feedback",
                "import",
                Files.write(folder.resolve("shown.csv"), rows).toString());

        JsonNode tuned = run(
                        0,
                        "fine-tune",
                        "--from",
                        "spring",
                        "--name",
                        "judged",
                        "--judgements",
                        "--epochs",
                        "12",
                        "--set",
                        "learning-rate=0.01",
                        "--json")
                .json();
        JsonNode effect = tuned.get("judged");
        int heldOut = effect.get("shoppers").asInt();
        assertEquals(
                2 * (SmallShop.SHOPPERS - heldOut), effect.get("judgements").asInt());
        assertEquals(heldOut, effect.get("pairs").asInt());
        assertTrue(heldOut > 0 && heldOut < SmallShop.SHOPPERS / 2, effect.toString());
        assertTrue(effect.get("before").asDouble() < 0.5, "events alone say the opposite: " + effect);
        assertTrue(effect.get("after").asDouble() > 0.9, effect.toString());
        assertTrue(effect.at("/difference/low").asDouble() > 0, effect.toString());
    }

    @Test
    void refusesAModelThatCannotGoOn() throws Exception {
        Run run = run(1, "fine-tune", "--from", "popularity");
        assertTrue(run.err().contains("\"popularity\" cannot be fine-tuned"), run.err());
    }

    @Test
    void refusesAnotherShapeBeforeItTrains() throws Exception {
        Run run = run(1, "fine-tune", "--from", "spring", "--set", "dimension=32");
        assertTrue(run.err().contains("dimension stays 16"), run.err());
    }

    @Test
    void refusesAShareThatIsNone() {
        assertEquals(
                2,
                Run.of("-w", shop, "fine-tune", "--from", "spring", "--replay", "1")
                        .exitCode());
    }

    private static Run run(int exitCode, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-w", shop));
        all.addAll(List.of(arguments));
        Run run = Run.of(all.toArray(String[]::new));
        assertEquals(exitCode, run.exitCode(), run.err());
        return run;
    }
}
