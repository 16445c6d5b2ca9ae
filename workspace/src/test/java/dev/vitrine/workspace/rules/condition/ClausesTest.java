package dev.vitrine.workspace.rules.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.workspace.rules.condition.Clause.Comparison;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class ClausesTest {

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void whatTheBuilderWritesItReadsAgain(@ForAll("conditions") Clauses clauses) {
        assertEquals(Optional.of(clauses), Clauses.of(clauses.text(), Scope.ITEM));
    }

    @Test
    void whatIsTypedIsShownInTheBuilderWhereItCanBe() {
        assertEquals(
                new Clauses(
                        true,
                        List.of(
                                new Clause(Field.CATEGORY, Comparison.WITHIN, "Outdoor"),
                                new Clause(Field.PRICE, Comparison.AT_MOST, "50"),
                                new Clause(Field.STOCK, Comparison.MORE, "-1"))),
                Clauses.of("within(category,'Outdoor') && (price <= 50 && stock > -1)", Scope.ITEM)
                        .orElseThrow());
        assertEquals(
                List.of(new Clause(null, Comparison.BOUGHT, "Tents")),
                Clauses.of("bought('Tents')", Scope.WHEN).orElseThrow().clauses());
        assertEquals(Optional.of(Clauses.NONE), Clauses.of(" ", Scope.ITEM));
    }

    @Test
    void whatSaysMoreThanClausesStaysText() {
        for (String text : List.of(
                "price < 5 && (stock > 1 || age < 3)", "!(price < 5)", "price * 2 < 5", "5 > price", "price < stock")) {
            assertEquals(Optional.empty(), Clauses.of(text, Scope.ITEM), text);
        }
    }

    @Provide
    Arbitrary<Clauses> conditions() {
        // One clause alone is joined by nothing, and read as one of which all must hold.
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        clauses().list().ofMinSize(1).ofMaxSize(5))
                .as((all, clauses) -> new Clauses(all || clauses.size() == 1, clauses));
    }

    private static Arbitrary<Clause> clauses() {
        return Arbitraries.of(Field.of(Scope.ITEM))
                .flatMap(field -> Combinators.combine(Arbitraries.of(Clause.comparisons(field)), values(field))
                        .as((comparison, value) -> new Clause(field, comparison, value)));
    }

    private static Arbitrary<String> values(Field field) {
        return switch (field.type()) {
            case NUMBER -> Arbitraries.integers().between(-999, 99_999).map(String::valueOf);
            case DATE -> Arbitraries.of("2026-01-01", "2024-02-29");
            default -> Arbitraries.of("Tents", "Kettle & Co", "5 o'clock", "\"best\" || 1", "帐篷", "a\\b", "", "&&");
        };
    }
}
