package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.workspace.data.UnreadableFile;
import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.ImportOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Each bad input ends with a message that names what it can, and the next import works. */
class ImportBadInputTest extends WithImportDesk {

    @AfterEach
    void importsStillWork() {
        assertEquals(
                1,
                desk.importFile(desk.file("good.csv", "user,item,time", "u,a,2011-01-01"))
                        .accepted());
        assertEquals(1, desk.workspace().summary().interactions());
    }

    private void refused(String key, Path file, String... named) {
        refused(key, ImportOptions.DETECT, file, named);
    }

    private void refused(String key, ImportOptions options, Path file, String... named) {
        assertProblem(key, () -> desk.importFiles(options, file), named);
        assertProblem(key, () -> desk.importFiles(options, file), file.toString());
    }

    @Test
    void anEmptyFile() {
        refused("import.empty", desk.file("empty.csv"));
    }

    @Test
    void anEmptyFileThatIsPacked() throws IOException {
        refused("import.empty", packed("empty.csv.gz", ""));
    }

    @Test
    void aHeaderAndNothingElse() {
        refused("import.noRows", desk.file("header.csv", "user,item,time"), "1");
    }

    @Test
    void theWrongDelimiter() {
        Path file = desk.file("sales.csv", "user,item,time", "u,a,2011-01-01");
        ImportOptions semicolons = new ImportOptions(null, Map.of(), null, null, ';');

        refused("import.wrongDelimiter", semicolons, file, ";", ",", "1");
    }

    @Test
    void aColumnMappedTwice() {
        Path file = desk.file("sales.csv", "user,item,time", "u,a,2011-01-01");

        refused(
                "import.columnTwice",
                ImportOptions.ofMapping(Map.of(Field.USER, "user", Field.ITEM, "User")),
                file,
                "user",
                "item");
    }

    @Test
    void aColumnThatIsThereTwice() {
        Path file = desk.file("sales.csv", "user,item,item", "u,a,b");

        refused("import.columnAmbiguous", file, "item");
    }

    @Test
    void aMappedColumnThatDoesNotExist() {
        Path file = desk.file("sales.csv", "user,item,time", "u,a,2011-01-01");

        refused(
                "import.noSuchColumn",
                ImportOptions.ofMapping(Map.of(Field.USER, "customer")),
                file,
                "customer",
                "user, item, time");
    }

    @Test
    void noColumnForTheShopper() {
        refused("import.columnMissing", desk.file("sales.csv", "wer,item,time", "u,a,2011-01-01"), "user");
    }

    @Test
    void timesInNoKnownForm() {
        refused(
                "import.noTimeFormat",
                desk.file("sales.csv", "user,item,time", "", "u,a,the day after"),
                "3",
                "time",
                "the day after");
    }

    @Test
    void aFolder() {
        refused("import.directory", folder);
    }

    @Test
    void aFileThatIsNotThere() {
        refused("import.noFile", folder.resolve("missing.csv"));
    }

    @Test
    void anUnknownLayout() {
        Path file = desk.file("sales.csv", "user,item,time", "u,a,2011-01-01");

        assertProblem(
                "import.noSuchLayout",
                () -> desk.importFiles(ImportOptions.ofLayout("spreadsheet"), file),
                "spreadsheet",
                "online-retail");
    }

    @Test
    void aLayoutThatDoesNotFit() {
        Path file = desk.file("sales.csv", "user,item,time", "u,a,2011-01-01");

        refused("import.layoutMisfit", ImportOptions.ofLayout("online-retail"), file, "online-retail");
    }

    @Test
    void aPackedFileThatIsCut() throws IOException {
        String text = "user,item,time\n"
                + String.join(
                        "\n",
                        IntStream.range(0, 200_000)
                                .mapToObj(i -> Integer.toString(i * 7919 % 104729) + ",a,2011-01-01")
                                .toList());
        Path whole = packed("whole.csv.gz", text);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes, bytes.length * 2 / 3));

        refused("import.cut", cut);
    }

    @Test
    void aFileThatTheSystemDoesNotLetUsRead() {
        refused("import.unreadable", UnreadableFile.like(desk.file("sales.csv", "user,item,time", "u,a,2011-01-01")));
    }

    @Test
    void aFileWithoutPermission() throws IOException {
        Path file = desk.file("sales.csv", "user,item,time", "u,a,2011-01-01");
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "skipped: permissions are not those of a POSIX system");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "skipped: this user (root?) may read everything");

        refused("import.unreadable", file);
    }

    private Path packed(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }
}
