package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.cleaning.CleaningRule;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.cleaning.Remaining;
import dev.vitrine.workspace.cleaning.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which interactions count under cleaning rules: a view, which everything that reads them follows. */
class CleanDataTest extends WithCleaning {

    @Test
    void unlessAskedOtherwiseWhatAnImportSetsAsideStaysOut() {
        importShop();

        Remaining remaining = remaining(Map.of());

        assertEquals(new Size(3, 4, 10), remaining.stored());
        assertEquals(new Size(3, 4, 6), remaining.left());
        assertEquals(1, taken(remaining, CleaningRule.RETURNS));
        assertEquals(1, taken(remaining, CleaningRule.QUANTITY));
        assertEquals(1, taken(remaining, CleaningRule.PRICE));
        assertEquals(1, taken(remaining, CleaningRule.DUPLICATES));
        assertEquals(6, desk.workspace().summary().interactions());
    }

    @Test
    void whatWasSetAsideComesBackWhenItsRuleIsOff() {
        importShop();
        assertEquals(List.of("85123A", "85123A", "22720"), historyOf("7"));

        apply(Map.of("duplicates", "keep"));

        assertEquals(List.of("85123A", "85123A", "22720", "22720"), historyOf("7"));
        assertEquals(7, desk.workspace().summary().interactions());
        assertEquals(10, desk.count("interaction"));
    }

    @Test
    void rulesAreUndoneAndDoneAgain() {
        importShop();
        apply(Map.of("no-products", "POST"));
        apply(Map.of("no-products", "POST", "case", "join"));
        CleanData clean = new CleanData(desk.workspace());

        assertEquals(
                Map.of("no-products", "POST"), clean.undo(Progress.NONE).rules().texts());
        assertEquals(3, desk.workspace().summary().items());
        CleanData.State first = clean.undo(Progress.NONE);
        assertTrue(first.rules().isUsual());
        assertFalse(first.canUndo());
        assertEquals(4, desk.workspace().summary().items());
        assertEquals(0, desk.count("counted"));

        clean.redo(Progress.NONE);
        CleanData.State last = clean.redo(Progress.NONE);
        assertFalse(last.canRedo());
        assertEquals(2, desk.workspace().summary().items());
        clean.undo(Progress.NONE);
        assertFalse(
                apply(Map.of("shopper-least", "2")).canRedo(), "what was undone is gone once something else is set");
    }

    @Test
    void whatIsImportedLaterStandsUnderTheRulesToo() {
        importShop();
        apply(Map.of("no-products", "POST", "returns", "match"));

        desk.importFile(desk.file(
                "later.csv",
                ImportDesk.RETAIL,
                "9,POST,postage,1,2011-02-05 10:00:00,18,8",
                "C9,22720,lamp,-1,2011-02-06 10:00:00,4,8",
                "9,33333,rug,1,2011-02-05 10:00:00,18,8"));

        assertEquals(List.of("33333"), historyOf("8"));
        new RemoveImport(desk.workspace()).run(new RemoveImport.Request(2), Progress.NONE);
        assertEquals(List.of("22720"), historyOf("8"));
    }

    @Test
    void allThatReadsInteractionsReadsTheSameOnes() {
        importShop();
        apply(Map.of("no-products", "POST", "case", "join", "duplicates", "keep", "returns", "match"));

        SequenceDataset dataset = dataset();
        long shown = shoppers().stream().mapToLong(id -> historyOf(id).size()).sum();
        assertEquals(desk.workspace().summary().interactions(), shown);
        assertEquals(
                shown,
                Arrays.stream(desk.workspace().profile().historyLengths()).sum());
        assertEquals(desk.workspace().summary().items(), dataset.vocabulary().size());
        assertEquals(shown, desk.workspace().profile().behaviours().get("purchase"));
        Remaining remaining = new CleanData(desk.workspace())
                .remaining(new CleanData(desk.workspace()).state().rules(), Progress.NONE);
        assertEquals(shown, remaining.left().interactions());
        assertEquals(dataset.events(), remaining.sequenceEvents());
    }

    @Test
    void aForgottenShopperIsNamedByNoRule() {
        importShop();
        apply(Map.of("missing-ids", "guest,9"));
        apply(Map.of("missing-ids", "guest,9", "case", "join"));

        new ForgetShopper(desk.workspace()).run(new ForgetShopper.Request("9"), Progress.NONE);

        CleanData clean = new CleanData(desk.workspace());
        assertEquals("guest", clean.state().rules().texts().get("missing-ids"));
        assertEquals("guest", clean.undo(Progress.NONE).rules().texts().get("missing-ids"));
    }

    @Test
    void whatASettingCannotBeIsRefused() {
        assertProblem("clean.value", () -> CleaningRules.of(Map.of("returns", "burn")));
        assertProblem("clean.value", () -> CleaningRules.of(Map.of("price-least", "much")));
        assertProblem("clean.value", () -> CleaningRules.of(Map.of("shopper-least", "-1")));
        assertProblem("clean.value", () -> CleaningRules.of(Map.of("weights", "view")));
        assertProblem("clean.value", () -> CleaningRules.of(Map.of("session-minutes", "-5")));
        assertProblem("clean.setting", () -> CleaningRules.of(Map.of("k-cores", "5")));
        assertTrue(CleaningRules.of(Map.of("returns", "drop", "shopper-least", "1", "price-least", ""))
                .isUsual());
    }
}
