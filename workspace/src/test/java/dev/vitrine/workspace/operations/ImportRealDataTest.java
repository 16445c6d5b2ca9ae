package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.data.RealData;
import dev.vitrine.workspace.imports.ImportOptions;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRealDataTest {

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void countsEveryRowOfOnlineRetailOnce() {
        ImportFiles.Result result = importFiles(RealData.file("online-retail.csv.gz"));

        ImportFiles.FileReport report = result.files().get(0);
        assertEquals(541_909, report.rows());
        assertEquals(392_692, report.accepted());
        assertEquals(
                Map.of("noShopper", 135_080L, "cancelled", 8_905L, "priceNotPositive", 40L, "duplicate", 5_192L),
                report.rejected());
        assertEquals(
                Map.of(
                        "noShopper", 135_080L,
                        "cancelled", 9_288L,
                        "quantityNotPositive", 10_624L,
                        "priceNotPositive", 2_517L,
                        "noTitle", 1_454L,
                        "duplicate", 5_268L),
                report.found());
        assertEquals(647, report.itemsWithSeveralTitles());
        assertEquals(4_338, result.shoppers());
        assertEquals(3_665, result.items());
        assertEquals(392_692, result.interactions());
    }

    @Test
    void recognisesMovieLensRatingsAndTitlesInEitherOrder() {
        ImportFiles.Result result = importFiles(
                RealData.file("movielens-latest-small/movies.csv"),
                RealData.file("movielens-latest-small/ratings.csv"));

        assertEquals(610, result.shoppers());
        assertEquals(9_724, result.items());
        assertEquals(100_836, result.interactions());
    }

    @Test
    void recognisesSequencesAndTheirAttributes() {
        ImportFiles.Result result = importFiles(
                RealData.file("amazon-beauty/sequences.txt"), RealData.file("amazon-beauty/item-attributes.json"));

        assertEquals(22_363, result.shoppers());
        assertEquals(12_101, result.items());
        assertEquals(198_502, result.interactions());
    }

    @Test
    void recognisesOrderedBehavioursAndAJsonCatalogue() {
        ImportFiles.Result result = importFiles(
                RealData.file("amazon-office/behaviours.csv"), RealData.file("amazon-office/catalogue.jsonl"));

        assertEquals(3_231, result.shoppers());
        assertEquals(3_317, result.items());
        assertEquals(22_447, result.interactions());
        assertEquals(3_459, result.files().get(1).accepted());
    }

    private ImportFiles.Result importFiles(Path... files) {
        return new ImportFiles(workspace)
                .run(
                        new ImportFiles.Request(
                                List.of(files), Collections.nCopies(files.length, ImportOptions.DETECT), null),
                        Progress.NONE);
    }
}
