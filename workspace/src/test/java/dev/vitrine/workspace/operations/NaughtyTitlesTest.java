package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ItemFilter;
import dev.vitrine.workspace.ItemQuery;
import dev.vitrine.workspace.TableOrder;
import dev.vitrine.workspace.data.RealData;
import dev.vitrine.workspace.export.CsvCell;
import dev.vitrine.workspace.export.SheetText;
import dev.vitrine.workspace.export.Table;
import dev.vitrine.workspace.export.TableFile;
import dev.vitrine.workspace.models.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strings that break programs, as titles of items: from the file in, and out again. */
class NaughtyTitlesTest extends WithImportDesk {

    private List<String> titles;

    /** Blank ones are no titles, and what stands around a title is not part of it. */
    @BeforeEach
    void importAll() throws IOException {
        titles = Files.readAllLines(RealData.file("csv-torture/blns.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<String> catalogue = new ArrayList<>(List.of("item_id,title"));
        List<String> events = new ArrayList<>(List.of("user,item,time"));
        for (int item = 0; item < titles.size(); item++) {
            catalogue.add("i%d,\"%s\"".formatted(item, titles.get(item).replace("\"", "\"\"")));
            events.add("u%d,i%d,2026-01-%02d".formatted(item % 40, item, 1 + item % 28));
        }
        desk.importFiles(
                desk.file("catalogue.csv", catalogue.toArray(String[]::new)),
                desk.file("events.csv", events.toArray(String[]::new)));
    }

    private List<ItemCard> all() {
        return desk.workspace().items(ItemQuery.ALL, 0, titles.size());
    }

    private String title(String id) {
        return titles.get(Integer.parseInt(id.substring(1)));
    }

    @Test
    void standInTheTableAsTheyStandInTheFile() {
        List<ItemCard> items = all();
        assertEquals(titles.size(), items.size());
        items.forEach(
                item -> assertEquals(title(item.id()).strip(), item.title().strip()));
        ItemQuery sorted = new ItemQuery("", ItemFilter.NONE, new TableOrder("title", true));
        assertEquals(titles.size(), desk.workspace().items(sorted, 0, 10_000).size());
    }

    @Test
    void areFoundByTheirOwnText() {
        for (int item = 0; item < titles.size(); item++) {
            String id = "i" + item;
            String typed = titles.get(item);
            assertTrue(
                    desk.workspace().findItems(typed, 0, 10_000).stream()
                            .anyMatch(found -> found.id().equals(id)),
                    () -> "not found: " + typed);
        }
    }

    @Test
    void standInListsAsTheyStandInTheTable() {
        new TrainModel(desk.workspace())
                .run(
                        new TrainModel.Request(
                                ModelKind.POPULARITY,
                                "popularity",
                                Map.of(),
                                null,
                                null,
                                1,
                                1,
                                "cpu",
                                DatasetOptions.DEFAULT,
                                false),
                        new TrainingControl(),
                        report -> {},
                        Progress.NONE);
        RecommendForShopper.Result lists = new RecommendForShopper(desk.workspace())
                .run(
                        new RecommendForShopper.Request(
                                List.of("popularity"), "u1", null, 200, SeenItems.MASKED, AsOf.NOW),
                        Progress.NONE);
        Map<String, String> shown = new HashMap<>();
        lists.lists()
                .get(0)
                .places()
                .forEach(place -> shown.put(place.item().id(), place.item().title()));
        assertEquals(200, shown.size());
        shown.forEach((id, title) -> assertEquals(title(id).strip(), title.strip()));
    }

    @Test
    void leaveAsTheyCameButForWhatASpreadsheetWouldRun() throws IOException {
        List<ItemCard> items = all();
        for (String name : List.of("items.csv", "items.xlsx", "items.json")) {
            Path file = folder.resolve(name);
            TableFile.save(
                    List.of("item", "title"),
                    rows -> items.forEach(item -> rows.accept(Table.row(item.id(), item.title()))),
                    file);
            List<String> expected = items.stream()
                    .map(ItemCard::title)
                    .map(title -> name.endsWith("csv") ? CsvCell.of(title) : title)
                    .toList();
            List<String> found = titlesOf(file);
            assertEquals(expected.size(), found.size(), name);
            for (int row = 0; row < found.size(); row++) {
                assertEquals(expected.get(row), found.get(row), name);
            }
        }
    }

    @Test
    void comeBackFromAWorkbook() throws IOException {
        Path file = folder.resolve("catalogue.xlsx");
        TableFile.save(
                List.of("item_id", "title"),
                rows -> all().forEach(item -> rows.accept(Table.row(item.id(), item.title()))),
                file);
        try (ImportDesk other = new ImportDesk(Files.createDirectory(folder.resolve("other")))) {
            assertEquals(titles.size(), other.importFile(file).accepted());
            for (ItemCard item : other.workspace().items(ItemQuery.ALL, 0, titles.size())) {
                assertEquals(title(item.id()).strip(), item.title().strip());
            }
        }
    }

    private static List<String> titlesOf(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        if (file.toString().endsWith(".csv")) {
            try (var csv = CsvReader.builder().ofCsvRecord(file)) {
                csv.stream().skip(1).forEach(row -> found.add(row.getField(1)));
            }
        } else if (file.toString().endsWith(".json")) {
            new ObjectMapper()
                    .readTree(file.toFile())
                    .forEach(row -> found.add(row.get("title").asText()));
        } else {
            try (ReadableWorkbook book = new ReadableWorkbook(Files.newInputStream(file))) {
                book.getFirstSheet().read().stream()
                        .skip(1)
                        .forEach(row -> found.add(SheetText.read(row.getCell(1).getText())));
            }
        }
        return found;
    }
}
