package dev.vitrine.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.i18n.Verdict;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.training.BudgetPlan;
import dev.vitrine.workspace.operations.MeasureEarlier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What came of a training, in plain words. */
class ResultWordsTest extends WithTraining {

    @Test
    void saysTheResultInPlainWords() {
        viewModel.settings().nameProperty().set("Spring");
        viewModel.start();
        runAll();
        ResultWords words = new ResultWords(new Messages(Locale.ENGLISH));
        assertEquals(
                "\"Spring\" finds the next item in the top 10 for 9.1% of shoppers (8.1% to 10.1%);"
                        + " popularity 1.5%, transitions 7.6%.",
                words.sentence(outcome()));
        assertEquals("", words.caveat(outcome()));
        assertEquals(Verdict.BETTER, ResultWords.verdict(outcome().masked()));
    }

    @Test
    void saysThatItWasStoppedBeforeNewProductsWerePlaced() {
        training.newItemsUnplaced = true;
        viewModel.start();
        runAll();
        String caveat = new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome());
        assertTrue(caveat.startsWith("It was stopped before it was chosen how new products are placed"), caveat);
    }

    @Test
    void saysTheResultInChinese() {
        viewModel.withBaselinesProperty().set(false);
        viewModel.start();
        runAll();
        ResultWords words = new ResultWords(new Messages(Locale.SIMPLIFIED_CHINESE));
        assertEquals("“hybrid”在前 10 名中为 9.1% 的顾客找到了下一件商品（8.1% 至 10.1%）。", words.sentence(outcome()));
        assertEquals(Verdict.ALONE, ResultWords.verdict(outcome().masked()));
    }

    @Test
    void doesNotCallALeadWithinChanceALead() {
        training.advantage = 0.005;
        viewModel.start();
        runAll();
        assertEquals(Verdict.UNCLEAR, ResultWords.verdict(outcome().masked()));
    }

    @Test
    void saysWhenASimpleModelIsBetter() {
        training.advantage = -0.03;
        viewModel.start();
        runAll();
        assertEquals(Verdict.WORSE, ResultWords.verdict(outcome().masked()));
    }

    @Test
    void showsBothNumbersWhereManyShoppersAreLeftOut() {
        training.excluded = 25;
        viewModel.start();
        runAll();
        assertEquals(List.of(SeenItems.MASKED, SeenItems.KEPT), training.measured);
        String caveat = new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome());
        assertTrue(caveat.startsWith("For 20% of shoppers the next item was one they already had"), caveat);
    }

    @Test
    void saysThatDataCameInWhileItTrained() {
        training.newerData = true;
        viewModel.start();
        runAll();
        String caveat = new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome());
        assertTrue(caveat.startsWith("Data were imported while it trained."), caveat);
    }

    @Test
    void saysThatTrainingRanOutOfBounds() {
        training.divergedEpoch = 7;
        viewModel.start();
        runAll();
        String caveat = new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome());
        assertTrue(caveat.startsWith("In epoch 7 training ran out of bounds and ended"), caveat);
    }

    @Test
    void saysWhatWasChosenForTheTimeAndWhy() {
        training.plan = new BudgetPlan(BudgetPlan.Reason.SMALLER, 32, 25, 0.0154, 3.08, 37, 20);
        viewModel.start();
        runAll();
        assertEquals(
                "Chosen for the time: 32 numbers for each item and the last 25 events of a history. A larger model would"
                        + " suit these data, but the time is too short for the 20 epochs that are mostly enough for it."
                        + " With the smaller one a step took 15 ms here, an epoch about 3.1 s, so there is time for up"
                        + " to 37 epochs.",
                new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome()));
    }

    @Test
    void saysThatNothingHadToBeMadeSmallerForTheTime() {
        training.plan = new BudgetPlan(BudgetPlan.Reason.FITS, 64, 50, 0.0154, 3.08, 37, 20);
        viewModel.start();
        runAll();
        String caveat = new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome());
        assertTrue(
                caveat.endsWith(
                        "Nothing had to be made smaller: a step took 15 ms here, an epoch about 3.1 s, so there is"
                                + " time for up to 37 epochs, and 20 are mostly enough."),
                caveat);
    }

    @Test
    void saysThatTheTimeIsTooShortEvenForTheSmallestThatIsTried() {
        training.plan = new BudgetPlan(BudgetPlan.Reason.TOO_SHORT, 16, 12, 0.0154, 130.8, 0, 20);
        viewModel.start();
        runAll();
        String caveat = new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome());
        assertTrue(
                caveat.endsWith(
                        "; nothing smaller is tried. Even so a step took 15 ms here, an epoch about 130.8 s, so there"
                                + " is time for less than one epoch, where 20 are mostly needed. With more time it would mostly"
                                + " get better."),
                caveat);
    }

    @Test
    void setsAFineTunedModelBesideTheOneItGoesOnFrom() {
        training.earlier = earlier("e", 1138, 0.004, 0.001, 0.007);
        viewModel.start();
        runAll();
        assertEquals(
                "\"spring\", which it goes on from, knows the earlier data only and finds it for 5.0% of the same shoppers"
                        + " (4.0% to 6.0%); it does not know 1,138 products of today. Going on made it better"
                        + " (NDCG@10 +0.0040, +0.0010 to +0.0070).",
                new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome()));
        training.earlier = earlier("e", 1138, 0.001, -0.002, 0.004);
        viewModel.start();
        runAll();
        String unclear = new ResultWords(new Messages(Locale.SIMPLIFIED_CHINESE)).caveat(outcome());
        assertTrue(unclear.contains("继续训练后没有明显差别（NDCG@10 +0.0010，区间 -0.0020 至 +0.0040）"), unclear);
        training.earlier = earlier("e", 1138, -0.004, -0.007, -0.001);
        viewModel.start();
        runAll();
        String worse = new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome());
        assertTrue(worse.contains("Going on made it worse"), worse);
        assertTrue(worse.endsWith("the earlier one is still there."), worse);
    }

    @Test
    void doesNotSayThatTheEarlierModelKnowsLessWhereOnlyJudgementsAreNew() {
        training.earlier = earlier("f", 0, 0, 0, 0);
        viewModel.start();
        runAll();
        assertEquals(
                "\"spring\", which it goes on from, finds it for 5.0% of the same shoppers (4.0% to 6.0%). Going on made no"
                        + " clear difference (NDCG@10 +0.0000, +0.0000 to +0.0000).",
                new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome()));
    }

    private static MeasureEarlier.Result earlier(
            String fittedOn, int unknownItems, double difference, double low, double high) {
        return new MeasureEarlier.Result(
                "spring",
                fittedOn,
                "f",
                100,
                unknownItems,
                Map.of("hr@10", new Estimate(0.05, 0.04, 0.06)),
                Map.of(),
                new Estimate(difference, low, high));
    }

    @Test
    void saysThatEpochsWereJudgedBySomeShoppersOnly() {
        training.judges = 20;
        viewModel.start();
        runAll();

        assertEquals(20, outcome().judges());
        assertTrue(
                new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome()).contains("judged by 20 shoppers"));
    }
}
