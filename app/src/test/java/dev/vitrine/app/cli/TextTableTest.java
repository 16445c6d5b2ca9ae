package dev.vitrine.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void alignsColumnsThoughChineseIsTwiceAsWide() {
        String table = new TextTable("title", "n>")
                .row("帐篷", 5)
                .row("tent", 12)
                .toString()
                .replace(System.lineSeparator(), "\n");
        assertEquals("title   n\n帐篷    5\ntent   12\n", table);
    }

    @Test
    void keepsATitleFromMovingTheCursor() {
        String table = new TextTable("t").row("a\u001b[2J\nb").toString();
        assertEquals(2, table.lines().count());
        assertEquals(-1, table.indexOf('\u001b'));
    }

    @Test
    void cutsByWidthAndNotWithinACharacter() {
        assertEquals("帐…", TextTable.shortened("帐篷帐篷", 4));
        assertEquals("short", TextTable.shortened("short", 5));
    }
}
