package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportPreview;
import dev.vitrine.workspace.imports.RejectionReason;
import dev.vitrine.workspace.imports.ValueOptions;
import dev.vitrine.workspace.imports.value.DecimalMark;
import dev.vitrine.workspace.imports.value.TimeFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How files of many forms are understood, by themselves and by what the user says. */
class ImportDetectionTest extends WithImportDesk {

    @Test
    void takesTheOrderColumnWhereThereIsNoTime() {
        desk.importFiles(desk.file(
                "behaviours.csv", "user_id,item_id,position", "u,third,3", "u,first,1", "u,second,2", "v,only,1"));

        List<ShopperEvent> history = desk.workspace().history("u");
        assertEquals(
                List.of("first", "second", "third"),
                history.stream().map(event -> event.item().id()).toList());
        assertEquals(SequenceDataset.NO_TIME, history.get(0).time());
        assertEquals("purchase", history.get(0).behaviour());
    }

    @Test
    void readsPlainSequences() {
        ImportFiles.FileReport report = desk.importFile(desk.file("log.txt", "u a b c", "v b", "", "w"));

        assertEquals(5, report.rows());
        assertEquals(4, report.accepted());
        assertEquals(Map.of("unreadable", 1L), report.rejected());
        assertEquals(3, desk.workspace().history("u").size());
    }

    @Test
    void aRatingsLayoutGivesRatings() {
        desk.importFiles(desk.file("ratings.csv", "userId,movieId,rating,timestamp", "1,50,4.5,964982703"));

        ShopperEvent event = desk.workspace().history("1").get(0);
        assertEquals("rating", event.behaviour());
        assertEquals(4.5, event.value());
        assertEquals(964982703000L, event.time());
    }

    @Test
    void understandsColumnsNamedInChineseInAChineseEncoding() throws IOException {
        Path file = folder.resolve("订单.csv");
        String text = IntStream.range(0, 50)
                .mapToObj(i -> "用户" + i + ",商品" + i % 7 + ",2011-01-01 10:00:00,双人帐篷带防水外帐")
                .reduce("用户编号,商品编号,购买时间,商品名称", (all, line) -> all + "\n" + line);
        Files.writeString(file, text, Charset.forName("GB18030"));

        ImportPreview preview = new ImportFiles(desk.workspace()).preview(file, ImportOptions.DETECT);
        desk.importFiles(file);

        assertEquals(Charset.forName("GB18030"), preview.encoding());
        assertEquals("用户编号", preview.mapping().get(Field.USER));
        assertEquals("双人帐篷带防水外帐", desk.workspace().history("用户3").get(0).item().title());
    }

    @Test
    void spacesBetweenTheWordsOfTitlesDoNotSeparateColumns() {
        ImportPreview preview = new ImportFiles(desk.workspace())
                .preview(
                        desk.file(
                                "catalogue.csv",
                                "item,title,category",
                                "i1,red lamp no. 1,Home > lamps > small ones",
                                "i2,blue tent no. 2,Home > tents > large ones"),
                        ImportOptions.DETECT);

        assertEquals(List.of("item", "title", "category"), preview.header());
    }

    @Test
    void readsAFileWithoutHeaderByItsContents() {
        ImportPreview preview = new ImportFiles(desk.workspace())
                .preview(
                        desk.file("ratings.csv", "A1,B000,5.0,1388534400", "A2,B001,3.0,1388534500"),
                        ImportOptions.DETECT);

        assertEquals(List.of("1", "2", "3", "4"), preview.header());
        assertEquals(Map.of(Field.USER, "1", Field.ITEM, "2", Field.VALUE, "3", Field.TIME, "4"), preview.mapping());
        assertEquals(2, preview.accepted());
    }

    @Test
    void thePreviewCountsWhatWouldBeRejectedAndChangesNothing() {
        ImportPreview preview = new ImportFiles(desk.workspace())
                .preview(
                        desk.file(
                                "sales.csv",
                                ImportDesk.RETAIL,
                                "1,A,tent,1,2011-01-01 10:00:00,2.5,7",
                                "1,A,tent,1,2011-01-01 10:00:00,2.5,"),
                        ImportOptions.DETECT);

        assertEquals("online-retail", preview.layout());
        assertEquals(FileKind.INTERACTIONS, preview.kind());
        assertEquals(1, preview.accepted());
        assertEquals(Map.of(RejectionReason.NO_SHOPPER, 1), preview.rejected());
        assertTrue(desk.workspace().summary().isEmpty());
    }

    @Test
    void timesWithoutAZoneAreThoseOfTheShopsClock() {
        Path file = desk.file(
                "log.csv", "user,item,time", "u,a,2026-01-31 07:30:00", "u,b,2026-01-31 07:30:00Z", "u,c,2026-02-01");
        ImportOptions shanghai =
                ImportOptions.DETECT.withValues(ValueOptions.DETECT.withZone(ZoneId.of("Asia/Shanghai")));
        assertEquals(
                ZoneId.of("Asia/Shanghai"),
                new ImportFiles(desk.workspace()).preview(file, shanghai).zone());
        desk.importFiles(shanghai, file);
        assertEquals(
                List.of("2026-01-30T23:30:00Z", "2026-01-31T07:30:00Z", "2026-01-31T16:00:00Z"),
                desk.workspace().history("u").stream()
                        .map(event -> Instant.ofEpochMilli(event.time()).toString())
                        .toList());
        ImportOptions utc = ImportOptions.DETECT.withValues(ValueOptions.DETECT.withZone(ZoneOffset.UTC));
        ImportFiles.FileReport again = desk.importFiles(utc, file).files().get(0);
        assertNull(again.sameAs(), "read by another clock, the same file has other times");
    }

    @Test
    void theFormOfTimesAndNumbersIsAChoice() {
        Path file = desk.file("log.csv", "user;item;time;price", "u;a;03/04/2026;1.500", "u;b;05/04/2026;2.500");
        ValueOptions asked = ValueOptions.DETECT.withTimes(TimeFormat.DAY_FIRST).withDecimals(DecimalMark.COMMA);
        ImportPreview preview = new ImportFiles(desk.workspace()).preview(file, ImportOptions.DETECT.withValues(asked));
        assertEquals(TimeFormat.DAY_FIRST, preview.times());
        desk.importFiles(ImportOptions.DETECT.withValues(asked), file);
        assertEquals(1500, desk.workspace().item("a").orElseThrow().price());
        assertEquals("2026-04-05", desk.workspace().lastDay().orElseThrow().toString());
    }

    @Test
    void rowsFurtherDownAreShownByChance() {
        List<String> lines = new ArrayList<>(List.of("user,item,time"));
        for (int row = 0; row < 5000; row++) {
            lines.add("u%d,i%d,2026-01-01".formatted(row, row));
        }
        Path file = desk.file("log.csv", lines.toArray(String[]::new));
        ImportPreview preview = new ImportFiles(desk.workspace()).preview(file, ImportOptions.DETECT);
        assertEquals(200, preview.otherRows().size());
        assertTrue(preview.otherRows().stream()
                .anyMatch(row -> Integer.parseInt(row.get(0).substring(1)) > 4000));
        assertEquals(
                preview.otherRows(),
                new ImportFiles(desk.workspace())
                        .preview(file, ImportOptions.DETECT)
                        .otherRows());
    }

    @Test
    void whatTheUserSaysGoesBeforeWhatIsDetected() {
        Path file = desk.file("log.txt", "a|b|c", "u|i|2011-01-01");

        desk.importFiles(
                new ImportOptions(
                        null,
                        Map.of(Field.USER, "A", Field.ITEM, "2", Field.TIME, "c"),
                        FileKind.INTERACTIONS,
                        StandardCharsets.UTF_8,
                        '|',
                        true,
                        null,
                        ValueOptions.DETECT,
                        false),
                file);

        assertEquals(1, desk.workspace().history("u").size());
    }

    private ImportPreview preview(Path file) {
        return new ImportFiles(desk.workspace()).preview(file, ImportOptions.DETECT);
    }

    @Test
    void theCurrencyOfPricesIsThatBesideThemOrOfItsOwnColumnAndKeptWithTheImport() {
        Path signs = desk.file("signs.csv", "user,item,time,price", "u,a,2011-01-01,€12.50", "u,b,2011-01-02,€3");
        Path column = desk.file(
                "column.csv", "user,item,time,price,currency", "u,a,2011-02-01,12.50,PLN", "u,b,2011-02-02,3,PLN");
        Path none = desk.file("none.csv", "user,item,time,price", "u,a,2011-03-01,12.50");

        assertEquals("EUR", preview(signs).currency());
        assertEquals("PLN", preview(column).currency());
        assertNull(preview(none).currency());
        desk.importFile(signs);
        ImportOptions asked = ImportOptions.DETECT.withValues(ValueOptions.DETECT.withCurrency("GBP"));
        assertEquals(1, desk.importFiles(asked, none).files().get(0).accepted());

        assertEquals(
                List.of("GBP", "EUR"),
                desk.workspace().imports().stream().map(ImportCard::currency).toList());
        assertEquals("GBP", desk.workspace().currency().orElseThrow());
        assertEquals(12.5, desk.workspace().item("a").orElseThrow().price());
    }
}
