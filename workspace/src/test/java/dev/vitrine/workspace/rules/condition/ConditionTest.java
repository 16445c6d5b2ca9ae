package dev.vitrine.workspace.rules.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final Subject TENT = subject(Map.of(
            Field.TITLE, "Dome tent",
            Field.BRAND, "Northway",
            Field.CATEGORY, "Outdoor > Tents",
            Field.PRICE, 89.0,
            Field.LAUNCHED, "2026-03-01"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "price < 100",
                "price = 89 && brand == 'northway'",
                "price > 1000 || contains(title, \"TENT\")",
                "within(category, \"Outdoor\")",
                "within(category, 'outdoor > tents')",
                "!within(category, \"Out\")",
                "launched >= \"2026-01-01\" && launched < \"2026-04-01\"",
                "PRICE * 2 - 8 == 170",
                "-price < 0"
            })
    void holdsOfTheTent(String text) {
        assertTrue(holds(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock < 5", "stock >= 5", "stock == 0", "stock != 0", "age <= 30", "contains(item, 'x')"})
    void whatIsUnknownMeetsNoComparison(String text) {
        assertFalse(holds(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "prise < 5#0#prise",
                "price < 5 && colour == 'red'#13#colour",
                "price <#6#character",
                "price < 5)#9#character",
                "price < 'cheap'#6#alike",
                "price && true#0#neither",
                "price#0#neither",
                "launched > 'tomorrow'#11#no date",
                "random(1) < 0.5#0#function",
                "price ^ 2 < 5#6#character",
                "bought('Tents')#0#function",
                "\"abc#0#character",
            })
    void saysWhereItGoesWrong(String text, int position, String said) {
        ConditionException e = assertThrows(ConditionException.class, () -> Condition.parse(text, Scope.ITEM));
        assertEquals(position, e.position(), e.getMessage());
        assertTrue(e.getMessage().contains(said), e.getMessage());
        assertTrue(e.problem().what(Locale.ENGLISH).contains("^"), e.getMessage());
    }

    @Test
    void aDivisionByZeroIsTold() {
        Condition condition = Condition.parse("10 / (price - 89) > 1", Scope.ITEM);
        ConditionException e = assertThrows(ConditionException.class, () -> condition.holds(TENT));
        assertTrue(e.getMessage().contains("divided by zero"), e.getMessage());
    }

    @Test
    void aVeryLongOneIsRefusedAndADeepOneIsRead() {
        assertThrows(ConditionException.class, () -> Condition.parse("!".repeat(1001), Scope.ITEM));
        assertTrue(holds("!(".repeat(300) + "true" + ")".repeat(300)));
        assertTrue(holds("(".repeat(450) + "true" + ")".repeat(450)));
    }

    @Test
    void shoppersAreAskedAboutThemselvesAndTheDay() {
        Condition condition = Condition.parse("events >= 5 && bought('Outdoor') && today < '2027-01-01'", Scope.WHEN);
        assertTrue(condition.holds(subject(Map.of(Field.EVENTS, 7, Field.TODAY, "2026-12-24"))));
        assertFalse(condition.holds(subject(Map.of(Field.EVENTS, 7, Field.TODAY, "2027-01-02"))));
        assertThrows(ConditionException.class, () -> Condition.parse("price < 5", Scope.WHEN));
    }

    private static boolean holds(String text) {
        return Condition.parse(text, Scope.ITEM).holds(TENT);
    }

    private static Subject subject(Map<Field, Object> values) {
        Map<Field, Object> known = new EnumMap<>(values);
        return new Subject() {
            @Override
            public @Nullable Object get(Field field) {
                return known.get(field);
            }

            @Override
            public boolean bought(String category) {
                return Category.isWithin("Outdoor > Tents", category);
            }
        };
    }
}
