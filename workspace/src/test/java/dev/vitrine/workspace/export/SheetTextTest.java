package dev.vitrine.workspace.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {

    @Test
    void writesWhatXmlDoesNotKnowAsExcelDoes() {
        assertEquals("bell_x0007_ and_x000D_\n\tall", SheetText.of("bell\u0007 and\r\n\tall"));
        assertEquals("_x005F_x0007_", SheetText.of("_x0007_"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "snake_case_x",
                "\u0000\u001B\uFFFE",
                "_x0007_",
                "_x005F_x0007_",
                "_x0007\u0001",
                "$1\\_x0041_",
                "帐篷 😀"
            })
    void readsBackWhatItWrote(String text) {
        assertEquals(text, SheetText.read(SheetText.of(text)));
    }
}
