package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TileWordsTest {

    private final TileWords words = new TileWords(new Messages(Locale.ENGLISH));

    @Test
    void aProbabilityShowsTwoFiguresThatCount() {
        assertEquals("23%", words.probability(0.2345));
        assertEquals("2.3%", words.probability(0.02345));
        assertEquals("0.23%", words.probability(0.002345));
        assertEquals("0.002%", words.probability(0.00002));
    }

    @Test
    void theScoreStandsAloneWhereTheModelIsNotCalibrated() {
        assertEquals("1.50", words.figures(place(null)));
        assertEquals("1.50  ·  4.1%", words.figures(place(0.041)));
    }

    @Test
    void theDetailEndsWithTheLastLevelOfTheCategory() {
        String detail = words.detail(TestItems.items(1).get(0), null);
        String category = TestItems.items(1).get(0).category();
        assertEquals(
                category.substring(category.lastIndexOf('>') + 1).strip(),
                detail.substring(detail.lastIndexOf('·') + 1).strip());
    }

    private static Place place(Double probability) {
        return new Place(1, TestItems.items(1).get(0), 1.5f, Map.of(), List.of(), probability);
    }
}
