package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.workspace.Judgement;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.feedback.Feedback;
import dev.vitrine.workspace.feedback.Feedback.Opinion;
import dev.vitrine.workspace.feedback.ShownList;
import dev.vitrine.workspace.feedback.ShownList.ShownItem;
import dev.vitrine.workspace.feedback.Signal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadSignalsTest {

    private Workspace workspace;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("shop"));
        RingShop.fill(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void votesThumbsAndShownListsSayWhatWasLikedAndWhatWasNot() {
        workspace.addJudgement(
                new Judgement(1, "Ann", "s1", "a", "b", List.of(new Judgement.JudgedItem("i1", true, true))));
        workspace.feedback().put(thumb("Bob", "i2", Opinion.HIDDEN, ""));
        workspace.feedback().put(thumb("Bob", "i3", Opinion.NONE, "too dear"));
        workspace
                .shownLists()
                .put(List.of(new ShownList(
                        "mail-1",
                        "s2",
                        "",
                        7,
                        List.of(
                                shown(1, "i4", false, false, null),
                                shown(2, "i5", true, false, null),
                                shown(3, "i6", false, true, 1.0),
                                shown(4, "i7", false, false, 5.0),
                                shown(5, "i8", false, false, null)))));

        assertEquals(
                List.of(
                        new Signal(1, "Ann", "s1", "i1", true, Signal.Source.VOTE),
                        new Signal(2, "Bob", "s1", "i2", false, Signal.Source.THUMB),
                        new Signal(7, "", "s2", "i4", false, Signal.Source.SHOWN),
                        new Signal(7, "", "s2", "i5", true, Signal.Source.SHOWN),
                        new Signal(7, "", "s2", "i6", false, Signal.Source.SHOWN),
                        new Signal(7, "", "s2", "i7", true, Signal.Source.SHOWN)),
                new ReadSignals(workspace).run(),
                "what stands below the last click was perhaps not seen");
    }

    @Test
    void aJudgeHasOneOpinionOfAnItemForAShopperAndTakesItBack() {
        workspace.feedback().put(thumb("Bob", "i2", Opinion.LIKED, "nice"));
        workspace.feedback().put(thumb("Bob", "i2", Opinion.DISLIKED, "nice"));
        workspace.feedback().put(thumb("Ann", "i2", Opinion.LIKED, ""));

        assertEquals(
                List.of(thumb("Bob", "i2", Opinion.DISLIKED, "nice"), thumb("Ann", "i2", Opinion.LIKED, "")),
                workspace.feedback().of("s1"));
        workspace.feedback().put(thumb("Bob", "i2", Opinion.NONE, ""));
        assertEquals(
                List.of(thumb("Ann", "i2", Opinion.LIKED, "")),
                workspace.feedback().list());
    }

    @Test
    void aListThatComesInAgainTakesThePlaceOfTheOlderAndStrangersAreLeftOut() {
        ShownList first = new ShownList("mail-1", "s2", "m", 7, List.of(shown(1, "i4", false, false, null)));
        ShownList again = new ShownList("mail-1", "s2", "m", 7, List.of(shown(1, "i4", true, false, null)));
        ShownList stranger = new ShownList("mail-2", "nobody", "m", 7, List.of(shown(1, "i4", true, false, null)));

        assertEquals(1, workspace.shownLists().put(List.of(first)));
        assertEquals(1, workspace.shownLists().put(List.of(again, stranger)));
        assertEquals(List.of(again), workspace.shownLists().list());
    }

    private static Feedback thumb(String judge, String item, Opinion opinion, String note) {
        return new Feedback(2, judge, "s1", item, "model", 1, opinion, note);
    }

    private static ShownItem shown(int place, String item, boolean clicked, boolean purchased, Double rating) {
        return new ShownItem(place, item, clicked, purchased, rating);
    }
}
