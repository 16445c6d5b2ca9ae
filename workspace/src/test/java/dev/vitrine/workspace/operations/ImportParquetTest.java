package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.workspace.data.ParquetFile;
import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportPreview;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportParquetTest extends WithImportDesk {

    private static final String EVENTS = """
            message events {
                required group customer { required binary id (STRING); }
                required int64 product_id;
                required int64 time (TIMESTAMP(MICROS,true));
                optional double price;
                optional int32 day (DATE);
                optional float weight;
                optional int32 cents (DECIMAL(9,2));
            }""";

    private Path events(CompressionCodecName codec) throws IOException {
        return ParquetFile.write(folder.resolve("events.parquet"), EVENTS, codec, 3000, row -> {
            int n = row.number();
            row.values().addGroup("customer").append("id", "顾客" + n % 7);
            row.values().append("product_id", n % 11L).append("time", 1_700_000_000_000_000L + n * 1_000_000L);
            if (n % 3 > 0) {
                row.values()
                        .append("price", 2.5)
                        .append("day", 19_000)
                        .append("weight", 0.1f)
                        .append("cents", 1999);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"UNCOMPRESSED", "GZIP", "SNAPPY", "ZSTD", "LZ4_RAW"})
    void isReadHoweverItIsPacked(CompressionCodecName codec) throws IOException {
        ImportFiles.FileReport report = desk.importFile(events(codec));
        assertEquals(3000, report.rows());
        assertEquals(3000, report.accepted());
        assertEquals(7, desk.count("shopper"));
        assertEquals("2023-11-14", desk.workspace().lastDay().orElseThrow().toString());
    }

    @Test
    void valuesAreShownAsTheyAreMeantAndNestedOnesByTheirPath() throws IOException {
        ImportPreview preview =
                new ImportFiles(desk.workspace()).preview(events(CompressionCodecName.SNAPPY), ImportOptions.DETECT);
        assertEquals(List.of("customer.id", "product_id", "time", "price", "day", "weight", "cents"), preview.header());
        assertEquals(
                List.of("顾客1", "1", "2023-11-14 22:13:21.000", "2.5", "2022-01-08", "0.1", "19.99"),
                preview.rows().get(1));
        assertEquals(
                Map.of(Field.USER, "customer.id", Field.ITEM, "product_id", Field.TIME, "time", Field.PRICE, "price"),
                preview.mapping());
    }

    @Test
    void aListIsOneValue() throws IOException {
        Path items = ParquetFile.write(folder.resolve("items.parquet"), """
                message items {
                    required binary item_id (STRING);
                    optional binary title (STRING);
                    optional group category (LIST) { repeated group list { optional binary element (STRING); } }
                }""", CompressionCodecName.ZSTD, 1, row -> {
            row.values().append("item_id", "A").append("title", "Tent");
            var category = row.values().addGroup("category");
            category.addGroup("list").append("element", "Camp");
            category.addGroup("list").append("element", "Tents");
        });
        desk.importFile(items);
        assertEquals("Camp > Tents", desk.workspace().item("A").orElseThrow().category());
    }

    @Test
    void oneThatIsPackedOnceMoreIsRefusedInWords() throws IOException {
        Path packed = folder.resolve("events.parquet.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(events(CompressionCodecName.SNAPPY), out);
        }
        assertProblem("import.parquetPacked", () -> desk.importFile(packed), "events.parquet.gz");
    }
}
