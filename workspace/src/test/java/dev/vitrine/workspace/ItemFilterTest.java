package dev.vitrine.workspace;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemFilterTest {

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder);
        workspace.database().update("""
                INSERT INTO item (item_key, id, category, price, stock) VALUES
                (1, 'tent', 'Camping > Tents', 89, 3), (2, 'mat', 'Camping > Sleeping', 20, 0),
                (3, 'cart', 'Camping gear', 30, NULL), (4, 'mug', NULL, NULL, 5), (5, 'peg', 'Camping', 1, 9)""");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aCategoryHoldsWhatIsBelowItAndNotWhatBeginsAlike() {
        assertEquals(Set.of("tent", "mat", "peg"), ids("Camping", null, null, false));
        assertEquals(Set.of("tent"), ids("Camping > Tents", null, null, false));
    }

    @Test
    void pricesAreBoundsAndAnItemWithoutOnePassesNone() {
        assertEquals(Set.of("mat", "cart"), ids(null, 20.0, 30.0, false));
        assertEquals(Set.of("peg", "mat"), ids(null, null, 20.0, false));
        assertProblem("filter.prices", () -> ids(null, 3.0, 2.0, false), "3", "2");
    }

    @Test
    void onlyWhatIsKnownToBeSoldOutIsOutOfStock() {
        assertEquals(Set.of("tent", "cart", "mug", "peg"), ids(null, null, null, true));
        assertEquals(Set.of("tent", "peg"), ids("Camping", null, null, true));
    }

    @Test
    void withoutConditionsEverythingPasses() {
        assertEquals(5, workspace.itemIds(ItemFilter.NONE).size());
        assertEquals(0, ItemFilter.NONE.conditions());
    }

    @Test
    void categoriesAreListedWithAllAboveThem() {
        assertEquals(
                List.of("Camping", "Camping > Sleeping", "Camping > Tents", "Camping gear"), workspace.categories());
    }

    private Set<String> ids(String category, Double lowest, Double highest, boolean inStock) {
        return workspace.itemIds(new ItemFilter(category, lowest, highest, inStock));
    }
}
