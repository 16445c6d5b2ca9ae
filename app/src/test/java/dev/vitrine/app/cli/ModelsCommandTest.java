package dev.vitrine.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with models from the command line. */
class ModelsCommandTest {

    @TempDir
    Path folder;

    private String shop = "";

    @BeforeEach
    void train() throws IOException {
        shop = folder.resolve("shop").toString();
        SmallShop.importInto(folder, shop);
        assertEquals(0, Run.of("-w", shop, "train", "--model", "transition").exitCode());
    }

    @Test
    void renamesNotesAndDeletes() throws Exception {
        run("models", "--rename", "transition", "what follows");
        run("models", "--note", "what follows", "for the sale");
        JsonNode model = models().get(0);
        assertEquals("what follows", model.get("name").asText());
        assertEquals("for the sale", model.get("note").asText());
        assertTrue(model.get("bytes").asLong() > 0);
        assertTrue(run("models").out().contains("for the sale"));

        run("models", "--delete", "what follows");
        assertEquals(0, models().size());
    }

    @Test
    void listsAreTakenFromTheLiveModelWhereNoneIsNamed() throws Exception {
        Run none = Run.of("-w", shop, "recommend", "--history", "i1,i2", "--json");
        assertEquals(1, none.exitCode());
        assertTrue(none.err().contains("models --live NAME"), none.err());

        run("models", "--live", "transition");
        assertTrue(models().get(0).get("live").asBoolean());
        assertEquals("transition", recommended().get("model").asText());
    }

    @Test
    void aCalibratedModelSaysHowProbableItsItemsAre() throws Exception {
        run("models", "--live", "transition");
        assertTrue(recommended().get("items").get(0).get("probability").isNull());

        JsonNode fitted =
                run("calibrate", "--model", "transition", "--json").json().get("calibration");
        assertEquals(SmallShop.SHOPPERS, fitted.get("fittedOn").asInt());
        assertTrue(fitted.get("reliability").get("expectedError").asDouble() < 0.1, fitted::toString);

        double first = recommended().get("items").get(0).get("probability").asDouble();
        assertTrue(first > 0.5 && first <= 1, "every item is followed by the next one: " + first);
        assertTrue(run("recommend", "--history", "i1,i2").out().contains("%"));
    }

    private JsonNode recommended() throws Exception {
        return run("recommend", "--history", "i1,i2", "--json").json();
    }

    private JsonNode models() throws Exception {
        return run("models", "--json").json().get("models");
    }

    private Run run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "-w";
        all[1] = shop;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        Run run = Run.of(all);
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }
}
