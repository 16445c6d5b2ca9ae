package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.RejectionReason;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportLongCellsTest extends WithImportDesk {

    private static final int LONGEST = 100_000;

    @Test
    void aCellBeyondAnyTitleIsRejectedWithItsLineAndColumn() {
        Path file = desk.file(
                "events.csv",
                "user,item,title,note",
                "u1,i1,Tent," + "n".repeat(LONGEST + 1),
                "u2,i2," + "x".repeat(LONGEST + 1) + ",",
                "u3,i3,Lamp,");

        assertEquals(
                Map.of(RejectionReason.TOO_LONG, 1),
                new ImportFiles(desk.workspace())
                        .preview(file, ImportOptions.DETECT)
                        .rejected());
        ImportFiles.FileReport report = desk.importFile(file);

        assertEquals(Map.of("tooLong", 1L), report.rejected());
        assertEquals(2, report.accepted());
        assertEquals(
                List.of("3 title tooLong"),
                desk.workspace()
                        .database()
                        .query(
                                "SELECT line, column_name, reason FROM import_rejection",
                                row -> row.whole("line") + " " + row.text("column_name") + " " + row.text("reason")));
    }

    @Test
    void theLongestCellsCanBeStoredSearchedAndFound() {
        String longest = "帐".repeat(LONGEST);
        Path file = desk.file(
                "catalogue.csv",
                "item_id,title,title_zh,brand,category",
                String.join(",", longest, longest, longest, longest, longest));

        assertEquals(1, desk.importFile(file).accepted());
        assertEquals(1, desk.workspace().findItems("帐", 0, 10).size());
        assertEquals(longest, desk.workspace().item(longest).orElseThrow().chineseTitle());
    }
}
