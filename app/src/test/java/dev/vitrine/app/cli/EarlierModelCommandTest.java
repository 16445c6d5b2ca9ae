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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fine-tuned model beside the one it goes on from; everybody has gone on to items that they had not had. */
class EarlierModelCommandTest {

    @TempDir
    static Path folder;

    private static String shop;

    @BeforeAll
    static void trainAndImportMore() throws IOException {
        shop = folder.resolve("shop").toString();
        SmallShop.importInto(folder, shop);
        run("train", "--model", "transformer", "--name", "spring", "--set", "dimension=16", "--epochs", "2");
        run("import", newer().toString(), "--map", "user=who,item=sku,time=at");
    }

    private static Path newer() throws IOException {
        List<String> rows = new ArrayList<>(List.of("who,sku,at"));
        for (int shopper = 0; shopper < SmallShop.SHOPPERS; shopper++) {
            rows.add("s%d,new,2026-02-01 10:00:00".formatted(shopper));
            for (int event = 0; event < 3; event++) {
                int item = (shopper + SmallShop.EVENTS + event) % SmallShop.ITEMS;
                rows.add("s%d,i%d,2026-02-%02d 10:00:00".formatted(shopper, item, event + 2));
            }
        }
        return Files.write(folder.resolve("newer.csv"), rows);
    }

    @Test
    void isComparedInTheWordsOfTheWindow() {
        String tuned = run("fine-tune", "--from", "spring", "--name", "autumn", "--epochs", "1")
                .out();
        assertTrue(tuned.contains("\"autumn\" finds the next item in the top 10 for "), tuned);
        assertTrue(tuned.contains("\"spring\", which it goes on from, knows the earlier data only"), tuned);
        assertTrue(tuned.contains("it does not know 1 product of today. Going on made"), tuned);
    }

    @Test
    void isComparedInNumbers() throws Exception {
        JsonNode earlier = run("fine-tune", "--from", "spring", "--name", "winter", "--epochs", "1", "--json")
                .json()
                .get("earlier");
        assertEquals("spring", earlier.get("name").asText());
        assertEquals(1, earlier.get("unknownItems").asInt());
        assertEquals(SmallShop.SHOPPERS, earlier.get("users").asInt());
        assertEquals(
                earlier.at("/tuned/ndcg@10/value").asDouble()
                        - earlier.at("/metrics/ndcg@10/value").asDouble(),
                earlier.at("/difference/value").asDouble(),
                1e-9);
    }

    @Test
    void hasNumbersThatAreNotLikeThoseOfTheFineTunedOne() throws Exception {
        run("fine-tune", "--from", "spring", "--name", "summer", "--epochs", "1");
        String models = run("models").out();
        assertTrue(models.contains("* Of the shoppers with newer events alone"), models);
        for (JsonNode model : run("models", "--json").json().get("models")) {
            String name = model.get("name").asText();
            String line = models.lines()
                    .filter(each -> each.startsWith(name))
                    .findFirst()
                    .orElseThrow();
            boolean tuned = model.get("parent").isTextual();
            assertEquals(tuned, line.contains("  * 0."), models);
            assertEquals(tuned, model.get("validatedBySome").asBoolean(), models);
        }
    }

    @Test
    void isNotThereForAModelTrainedAnew() throws Exception {
        JsonNode trained = run("train", "--model", "popularity", "--json").json();
        assertFalse(trained.hasNonNull("earlier"), trained.toString());
    }

    private static Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("-w", shop));
        all.addAll(List.of(arguments));
        Run run = Run.of(all.toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }
}
