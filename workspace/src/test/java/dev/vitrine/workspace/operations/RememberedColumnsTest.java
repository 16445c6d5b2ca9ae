package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportPreview;
import dev.vitrine.workspace.imports.ValueOptions;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file with the columns of an earlier one is read as that one was, unless something else is said. */
class RememberedColumnsTest extends WithImportDesk {

    private static final String HEADER = "a,b,user,item,time,price";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Map<Field, String> CHOSEN = Map.of(Field.USER, "a", Field.ITEM, "b");

    private Path first;
    private Path second;

    @BeforeEach
    void importOneWithColumnsChosenByHand() {
        first = desk.file("january.csv", HEADER, "u1,i1,x,y,2011-01-01 10:00,5");
        second = desk.file("february.csv", HEADER, "u2,i2,x,y,2011-02-01 10:00,5");
        desk.importFiles(
                ImportOptions.ofMapping(CHOSEN)
                        .withValues(ValueOptions.DETECT.withZone(SHANGHAI).withCurrency("CNY")),
                first);
    }

    private ImportPreview preview(Path file, ImportOptions options) {
        return new ImportFiles(desk.workspace()).preview(file, options);
    }

    @Test
    void theNextFileIsReadInTheSameWay() {
        ImportPreview preview = preview(second, ImportOptions.DETECT);
        assertEquals(
                Map.of(Field.USER, "a", Field.ITEM, "b", Field.TIME, "time", Field.PRICE, "price"), preview.mapping());
        assertEquals(SHANGHAI, preview.zone());
        assertEquals("CNY", preview.currency());
        assertEquals("january.csv", preview.sameAs());

        desk.importFile(second);
        assertEquals(1, desk.workspace().history("u2").size());
        assertEquals("i2", desk.workspace().history("u2").get(0).item().id());
    }

    @Test
    void whatIsSaidGoesBeforeIt() {
        ImportPreview preview = preview(
                second,
                ImportOptions.ofMapping(Map.of(Field.USER, "user", Field.ITEM, "item"))
                        .withKind(FileKind.INTERACTIONS)
                        .withValues(ValueOptions.DETECT.withZone(ZoneId.of("UTC"))));
        assertEquals("user", preview.mapping().get(Field.USER));
        assertEquals("item", preview.mapping().get(Field.ITEM));
        assertEquals(ZoneId.of("UTC"), preview.zone());
    }

    @Test
    void otherColumnsAreNotTakenForTheSame() {
        ImportPreview preview =
                preview(desk.file("other.csv", HEADER + ",more", "x,y,u2,i2,2011-02-01,5,z"), ImportOptions.DETECT);
        assertEquals("user", preview.mapping().get(Field.USER));
        assertNull(preview.sameAs());
    }

    @Test
    void anImportThatWasTakenBackIsForgotten() {
        new RemoveImport(desk.workspace()).run(new RemoveImport.Request(1), Progress.NONE);
        assertEquals("user", preview(second, ImportOptions.DETECT).mapping().get(Field.USER));
    }

    @Test
    void theSameFileIsKnownAgainWithoutSayingItsColumns() {
        assertEquals(1, desk.importFile(first).sameAs());
    }
}
