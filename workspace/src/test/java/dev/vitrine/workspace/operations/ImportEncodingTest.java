package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.workspace.imports.ImportOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles come out as the shop wrote them, whatever its system writes files in. */
class ImportEncodingTest {

    private static final String CHINESE = "三人帐篷，防雨，带两个门厅";
    private static final String GERMAN = "Grüße – Café “Müller”, 12 €";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, true, false",
        "UTF-8, true, true",
        "UTF-16LE, true, true",
        "UTF-16BE, true, true",
        "UTF-16LE, false, false",
        "UTF-16BE, false, false",
        "GB18030, true, false",
        "windows-1252, false, false",
    })
    void isDetected(String encoding, boolean chinese, boolean marked) throws IOException {
        String title = chinese ? CHINESE : GERMAN;

        assertEquals(title, titleRead(write(encoding, title, marked), ImportOptions.DETECT));
    }

    @Test
    void isTakenAsAskedFor() throws IOException {
        Path file = write("ISO-8859-1", "Grüße", false);

        assertEquals("Grüße", titleRead(file, ImportOptions.DETECT.withEncoding(Charset.forName("ISO-8859-1"))));
    }

    @Test
    void anotherThanTheFilesLosesNoRow() throws IOException {
        Path file = write("GB18030", CHINESE, false);

        String title = titleRead(file, ImportOptions.DETECT.withEncoding(Charset.forName("UTF-8")));

        assertTrue(title.contains("\uFFFD"), title);
    }

    private Path write(String encoding, String title, boolean marked) throws IOException {
        StringBuilder text = new StringBuilder(marked ? String.valueOf(BYTE_ORDER_MARK) : "");
        text.append("user,item,time,title\n");
        for (int row = 0; row < 50; row++) {
            text.append("u")
                    .append(row)
                    .append(",a,2011-01-01,\"")
                    .append(title)
                    .append("\"\n");
        }
        return Files.write(folder.resolve("sales.csv"), text.toString().getBytes(Charset.forName(encoding)));
    }

    private String titleRead(Path file, ImportOptions options) {
        try (ImportDesk desk = new ImportDesk(folder)) {
            assertEquals(50, desk.importFiles(options, file).files().get(0).accepted());
            return desk.workspace().findItems("", 0, 1).get(0).title();
        }
    }
}
