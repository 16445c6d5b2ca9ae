package dev.vitrine.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitrine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two shops: a model that reads texts lies in the one, and is gone on from in the other. */
class OtherShopCommandTest {

    @TempDir
    static Path folder;

    private static Path garden;
    private static Path shop;

    @BeforeAll
    static void trainThere() throws IOException {
        garden = newShop("garden");
        shop = newShop("shop");
        run(garden, 0, "train", "--model", "popularity");
        train("spring", "use-text=true");
        train("blind", "use-text=false");
    }

    private static Path newShop(String name) throws IOException {
        Path files = Files.createDirectory(folder.resolve(name + " files"));
        SmallShop.importInto(files, folder.resolve(name).toString());
        return folder.resolve(name);
    }

    private static void train(String name, String told) {
        run(
                garden,
                0,
                "train",
                "--model",
                "transformer",
                "--name",
                name,
                "--set",
                "dimension=16",
                "--set",
                told,
                "--epochs",
                "2");
    }

    @Test
    void goesOnFromAModelOfAShopThatIsOpenElsewhereAndStaysAsItIs() throws Exception {
        JsonNode tuned;
        try (Workspace open = Workspace.open(garden)) {
            Map<Path, FileTime> before = files(garden);
            tuned = goOn(0, garden, "spring", "--name", "from the garden", "--freeze", "1", "--epochs", "2", "--json")
                    .json();
            assertEquals(before, files(garden));
            assertEquals(3, open.models(null).size());
        }
        assertEquals("from the garden", tuned.get("name").asText());

        JsonNode model = run(shop, 0, "models", "--json").json().get("models").get(0);
        assertEquals("garden", model.at("/settings/other-shop").asText());
        assertEquals("spring", model.at("/settings/other-shop-model").asText());
        assertEquals(64, model.at("/settings/other-shop-data").asText().length());
        assertEquals("1", model.at("/settings/frozen-layers").asText());
        assertTrue(model.get("parent").isNull(), "no model of this workspace");
        String listed = run(shop, 0, "models").out();
        assertTrue(listed.contains("spring of garden"), listed);
        run(shop, 0, "recommend", "--model", "from the garden", "--history", "i1,i2");
    }

    @Test
    void saysWhichModelsThereAre() {
        Run run = goOn(1, garden, "summer");
        assertTrue(run.err().contains("no model \"summer\""), run.err());
        assertTrue(run.err().contains("blind, spring, popularity"), run.err());
    }

    @Test
    void refusesWhatCannotBeGoneOnFrom() {
        assertSays(goOn(1, garden, "popularity"), "\"popularity\" cannot be fine-tuned");
        assertSays(goOn(1, garden, "blind"), "use-text=true");
        assertSays(goOn(1, folder.resolve("garden files"), "spring"), "no workspace");
        assertSays(goOn(1, folder.resolve("nowhere"), "spring"), "no workspace");
        assertSays(goOn(1, shop, "spring"), "no other shop");
        assertSays(goOn(2, garden, "spring", "--replay", "0.1"), "--replay");
    }

    @Test
    void refusesAWorkspaceOrModelOfAnotherVersion() throws IOException {
        Path other = copy("other");
        Path list = other.resolve("models.properties");
        Files.writeString(list, Files.readString(list).replace("format=1", "format=9"));
        assertSays(goOn(1, other, "spring"), "newer version");
        Files.writeString(list, "format=no number");
        assertSays(goOn(1, other, "spring"), "models.properties");
        Files.delete(list);
        assertSays(goOn(1, other, "spring"), "Open that workspace once");

        run(other, 0, "models");
        manifests(other, "\"format\":99");
        assertSays(goOn(1, other, "spring"), "newer version");
    }

    @Test
    void refusesADamagedModelAndLeavesNothingBehind() throws IOException {
        Path other = copy("damaged");
        for (Path file : files(other).keySet()) {
            if (file.endsWith("model.safetensors") || file.toString().endsWith("weights.safetensors")) {
                Files.writeString(file, "cut");
            }
        }
        Run run = goOn(1, other, "spring");
        assertTrue(run.err().contains("cut") || run.err().contains("bytes"), run.err());
        assertTrue(files(shop.resolve("runs")).isEmpty(), "no folder of a run stays");
    }

    @Test
    void refusesAShopWhoseTitlesAreInAnotherLanguage() throws IOException {
        Path chinese = folder.resolve("chinese");
        Path events = Files.write(folder.resolve("chinese.csv"), SmallShop.rows());
        List<String> titles = new ArrayList<>(List.of("sku,name"));
        for (int item = 0; item < SmallShop.ITEMS; item++) {
            titles.add("i%d,户外帐篷第%d款".formatted(item, item));
        }
        Path items = Files.write(folder.resolve("titles.csv"), titles);
        run(
                chinese,
                0,
                "import",
                events.toString(),
                items.toString(),
                "--map",
                "titles.csv:item=sku,title=name",
                "--map",
                "chinese.csv:user=who,item=sku,time=at");

        Run run = run(chinese, 1, "fine-tune", "--from", "spring", "--from-workspace", garden.toString());

        assertSays(run, "the one knows English, the other Chinese");
    }

    private static void manifests(Path workspace, String to) throws IOException {
        for (Path file : files(workspace).keySet()) {
            if (file.endsWith("manifest.json")) {
                Files.writeString(file, Files.readString(file).replaceAll("\"format\"\\s*:\\s*\\d+", to));
            }
        }
    }

    private static Path copy(String name) throws IOException {
        Path to = folder.resolve(name);
        try (Stream<Path> all = Files.walk(garden)) {
            for (Path file : all.toList()) {
                Files.copy(file, to.resolve(garden.relativize(file)));
            }
        }
        return to;
    }

    private static Map<Path, FileTime> files(Path of) throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> all = Files.walk(of)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private static void assertSays(Run run, String text) {
        assertTrue(run.err().contains(text), run.err());
    }

    private static Run goOn(int exitCode, Path from, String model, String... more) {
        List<String> all = new ArrayList<>(List.of("fine-tune", "--from", model, "--from-workspace", from.toString()));
        all.addAll(List.of(more));
        return run(shop, exitCode, all.toArray(String[]::new));
    }

    private static Run run(Path workspace, int exitCode, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-w", workspace.toString()));
        all.addAll(List.of(arguments));
        Run run = Run.of(all.toArray(String[]::new));
        assertEquals(exitCode, run.exitCode(), run.err());
        return run;
    }
}
