package dev.vitrine.workspace.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://example.org\")",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "＝1+1"
            })
    void neutralisesWhatASpreadsheetWouldRun(String text) {
        assertEquals("'" + text, CsvCell.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tent", "-1", "-12.5", "+3", "-1,250.00", "1e-5", "-3%", "a=b", "'quoted", "三人帐篷"})
    void leavesTextsAndNumbersAsTheyAre(String text) {
        assertEquals(text, CsvCell.of(text));
    }
}
