package dev.vitrine.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ItemTextTest {

    @Test
    void leavesMarkupOut() {
        assertEquals(
                "Tent & poles. Two persons. 3 kg",
                ItemText.of(
                        "Tent &amp; poles",
                        "<style>.h1 {color: red}</style><p>Two <b>persons</b>.</p>\n<!-- hidden --> 3&nbsp;kg"));
    }

    @Test
    void aTitleOrADescriptionAloneIsEnough() {
        assertEquals("Tent", ItemText.of("Tent", null));
        assertEquals("Two persons", ItemText.of(" ", "Two persons"));
        assertEquals("", ItemText.of(null, null));
    }

    @Test
    void aSmallerThanSignIsNoMarkup() {
        assertEquals("Weight < 3 kg", ItemText.of("Weight < 3 kg", null));
    }

    @Test
    void hugeDescriptionsAreCut() {
        String text = ItemText.of("帐篷", "<p>😀".repeat(5_000_000));
        assertTrue(text.startsWith("帐篷. 😀"), () -> text.substring(0, 20));
        assertTrue(text.length() <= 1_000);
        assertTrue(Character.isLowSurrogate(text.charAt(text.length() - 1)) || text.endsWith(" "));
    }

    @Test
    void theModelFollowsTheScriptOfMostTexts() {
        assertEquals(LanguageModel.CHINESE, LanguageModel.forTexts(List.of("NatureHike 帐篷 双人", "睡袋")));
        assertEquals(LanguageModel.ENGLISH, LanguageModel.forTexts(List.of("Tent for two", "Sleeping bag", "茶")));
        assertEquals(LanguageModel.ENGLISH, LanguageModel.forTexts(List.of()));
        assertEquals(LanguageModel.ENGLISH, LanguageModel.forTexts(List.of("Zelt für zwei", "палатка")));
    }
}
