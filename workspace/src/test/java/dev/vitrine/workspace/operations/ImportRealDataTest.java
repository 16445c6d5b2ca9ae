package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceSummary;
import dev.vitrine.workspace.cleaning.CleaningRule;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.cleaning.CleaningSetting;
import dev.vitrine.workspace.cleaning.Remaining;
import dev.vitrine.workspace.cleaning.Size;
import dev.vitrine.workspace.data.RealData;
import dev.vitrine.workspace.findings.Finding;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.nio.file.Path;
import java.util.Arrays;
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
        assertEquals(112, report.codesAlike());
        assertEquals(4_338, result.shoppers());
        assertEquals(3_665, result.items());
        assertEquals(392_692, result.interactions());
        suggestsWhatIsNoProductInOnlineRetail();
        putsOnlineRetailUnderRules();
    }

    private void suggestsWhatIsNoProductInOnlineRetail() {
        List<Finding> found = new InspectData(workspace).run(Progress.NONE).findings();
        Finding noProducts = found.stream()
                .filter(finding -> finding.kind() == Finding.Kind.NO_PRODUCTS)
                .findFirst()
                .orElseThrow();
        assertEquals("POST,M,C2,23444,DOT,BANK CHARGES", noProducts.mend().get(CleaningSetting.NO_PRODUCTS));
        Finding alike = found.stream()
                .filter(finding -> finding.kind() == Finding.Kind.CASE)
                .findFirst()
                .orElseThrow();
        assertEquals(0, alike.count(), "all of the 112 are in rows without a shopper");
        assertEquals(List.of(112.0), alike.figures());
    }

    private void putsOnlineRetailUnderRules() {
        CleanData clean = new CleanData(workspace);
        Remaining usual = clean.remaining(CleaningRules.USUAL, Progress.NONE);
        assertEquals(406_829, usual.stored().interactions(), "all rows with a shopper");
        assertEquals(new Size(4_338, 3_665, 392_692), usual.left());
        assertEquals(8_905, usual.takenBy(CleaningRule.RETURNS).interactions());
        assertEquals(40, usual.takenBy(CleaningRule.PRICE).interactions());
        assertEquals(5_192, usual.takenBy(CleaningRule.DUPLICATES).interactions());

        CleaningRules core = CleaningRules.of(
                Map.of("returns", "match", "shopper-least", "5", "item-least", "5", "k-core", "until-both-hold"));
        Remaining left = clean.remaining(core, Progress.NONE);
        clean.apply(core, Progress.NONE);
        WorkspaceSummary summary = workspace.summary();
        assertEquals(left.left(), new Size(summary.shoppers(), summary.items(), summary.interactions()));
        SequenceDataset dataset = new SequenceReader(workspace.database()).read(DatasetOptions.DEFAULT);
        assertEquals(left.sequenceEvents(), dataset.events());
        assertEquals(left.left().shoppers(), dataset.users());
        for (int user = 0; user < dataset.users(); user++) {
            assertTrue(dataset.offsets()[user + 1] - dataset.offsets()[user] >= 5);
        }
        int[] ofItem = new int[dataset.vocabulary().size() + 1];
        Arrays.stream(dataset.items()).forEach(item -> ofItem[item]++);
        assertTrue(Arrays.stream(ofItem).skip(1).allMatch(count -> count >= 5));
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
