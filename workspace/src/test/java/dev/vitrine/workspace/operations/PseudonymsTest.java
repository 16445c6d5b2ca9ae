package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProgramFolder;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.feedback.ShownList;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.privacy.Pseudonyms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shoppers under pseudonyms. */
class PseudonymsTest extends WithImportDesk {

    private static final String ID = "Kunde-8731";

    private @Nullable String homeBefore;

    @BeforeEach
    void takeHomeElsewhere() {
        homeBefore = System.getProperty(ProgramFolder.PROPERTY);
        System.setProperty(ProgramFolder.PROPERTY, folder.resolve("home").toString());
    }

    @AfterEach
    void takeHomeBack() {
        if (homeBefore == null) {
            System.clearProperty(ProgramFolder.PROPERTY);
        } else {
            System.setProperty(ProgramFolder.PROPERTY, homeBefore);
        }
    }

    private Path sales() {
        return desk.file(
                "sales.csv",
                ImportDesk.RETAIL,
                "1,A,tent,1,2011-01-01 10:00:00,2.5," + ID,
                "2,B,lamp,1,soon,2.5," + ID,
                "2,B," + ID);
    }

    private void importSales() {
        desk.importFiles(
                new ImportFiles.Request(List.of(sales()), List.of(ImportOptions.DETECT), null, true), Progress.NONE);
    }

    @Test
    void noByteOfAnIdIsInTheWorkspaceAndTheKeyIsNotThere() throws IOException {
        importSales();

        String pseudonym = Pseudonyms.ofUser().of(ID);
        assertEquals(20, pseudonym.length());
        assertEquals(1, desk.workspace().history(pseudonym).size());
        assertEquals(
                List.of("", "2,B,lamp,1,soon,2.5," + pseudonym),
                desk.workspace()
                        .database()
                        .query("SELECT text FROM import_rejection ORDER BY text", row -> row.text(1)));
        assertFalse(Pseudonyms.file().startsWith(desk.workspace().folder()));
        try (Stream<Path> files = Files.walk(desk.workspace().folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.toLowerCase(Locale.ROOT).contains(ID.toLowerCase(Locale.ROOT)), file.toString());
            }
        }
    }

    @Test
    void whatIsImportedLaterGetsPseudonymsByTheSameKey() {
        importSales();
        desk.importFile(desk.file("more.csv", ImportDesk.RETAIL, "9,C,mat,1,2011-02-01 10:00:00,2.5," + ID));
        assertEquals(2, desk.workspace().history(Pseudonyms.ofUser().of(ID)).size());
    }

    @Test
    void withAnotherKeyNothingIsImported() throws IOException {
        importSales();
        Files.delete(Pseudonyms.file());
        Path more = desk.file("more.csv", ImportDesk.RETAIL, "9,C,mat,1,2011-02-01 10:00:00,2.5," + ID);
        assertProblem("privacy.otherKey", () -> desk.importFile(more));
        Pseudonyms.ofUser();
        assertProblem("privacy.otherKey", () -> desk.importFile(more));
    }

    @Test
    void pseudonymsDoNotComeBesideOwnIds() {
        desk.importFile(sales());
        assertProblem("privacy.ownIds", this::importSales);
    }

    @Test
    void listsThatWereShownFindTheirShoppersByTheIdThatTheyHaveElsewhere() {
        importSales();
        Path shown = desk.file("shown.csv", "shopper,item,clicked", ID + ",A,1", "nobody,A,1");

        ImportShownLists.Result result =
                new ImportShownLists(desk.workspace()).run(new ImportShownLists.Request(shown), Progress.NONE);

        assertEquals(1, result.accepted());
        String pseudonym = Pseudonyms.ofUser().of(ID);
        ShownList list = desk.workspace().shownLists().list().get(0);
        assertEquals(pseudonym, list.shopper());
        assertFalse(list.id().contains(ID), list.id());
    }

    @Test
    void aShopperIsForgottenByTheIdThatTheyHaveElsewhere() {
        importSales();
        ForgetShopper.Result result =
                new ForgetShopper(desk.workspace()).run(new ForgetShopper.Request(ID), Progress.NONE);
        assertEquals(1, result.interactions());
        assertEquals(1, result.rejections());
        assertTrue(desk.workspace().summary().isEmpty());
    }
}
