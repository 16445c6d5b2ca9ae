package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.database.InteractionKeys;
import dev.vitrine.workspace.models.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatCannotBeExplainedTest {

    private static final int NEW_ITEM = 900;
    private static final int NEW_SHOPPER = 900;

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void fit() {
        workspace = Workspace.open(folder.resolve("shop"));
        RingShop.fill(workspace);
        FittedModel.in(workspace, ModelKind.TRANSITION, "transition");
        workspace
                .database()
                .update("INSERT INTO item (item_key, id, title, interactions) VALUES (900, 'new', 'New item', 1)");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aShopperWhoseEventsAreAllSetAsideIsSaidToHaveNone() {
        arrives("nobody");

        assertProblem("explain.noHistory", () -> explain("nobody", null), "nobody");
        assertProblem("explain.noHistory", () -> change("nobody"), "nobody");
    }

    @Test
    void aShopperWithoutEventsOfTheKindThatTheModelReadsIsToldSo() {
        DatasetOptions purchases = new DatasetOptions(List.of("purchase"), null, null, DatasetOptions.TimeTies.FILE, 0);
        FittedModel.in(workspace, ModelKind.TRANSITION, "buyers", purchases);
        arrives("looker", 4, 5);
        workspace.database().update("UPDATE interaction SET behaviour_key = 1 WHERE shopper_key = 900");

        assertProblem("explain.noneRead", () -> explain("buyers", "looker", null), "looker", "buyers", "purchase", "2");
        assertEquals(2, explain("looker", null).history().size(), "one that reads views can be explained");
    }

    @Test
    void aShopperNobodyHasHeardOfIsNotExplained() {
        assertProblem("shopper.unknown", () -> explain("nobody", null), "nobody");
    }

    @Test
    void aShopperOfOnlyUnknownItemsIsToldHowManyEventsTheModelCannotRead() {
        arrives("stranger", NEW_ITEM, NEW_ITEM);

        assertProblem("explain.nothingKnown", () -> explain("stranger", null), "transition", "2");
    }

    @Test
    void oneEventHasItsEffect() {
        arrives("newcomer", 4);

        ExplainRecommendation.Result result = explain("newcomer", null);

        assertEquals(1, result.history().size());
        assertEquals(RingShop.id(5), result.item().id());
        assertEquals(RingShop.id(4), result.strongestFor().orElseThrow().item().id());
    }

    @Test
    void anUnknownItemAmongKnownOnesIsShownWithoutEffect() {
        arrives("mixed", NEW_ITEM, 4);

        List<ExplainRecommendation.Influence> history = explain("mixed", null).history();

        assertEquals("new", history.get(0).item().id());
        assertEquals(0, history.get(0).leaveOneOut());
    }

    @Test
    void anItemThatTheModelNeverMetIsRefusedWithWhatToDo() {
        assertProblem("explain.unknownItem", () -> explain("s3", "new"), "new", "transition");
    }

    @Test
    void aBaselineWithoutAttentionOffersEffects() {
        ExplainRecommendation.Result result = explain("s3", null);

        assertNull(result.attention());
        assertNull(result.faithfulness());
        assertEquals(2 * RingShop.PURCHASES, result.history().size());
    }

    @Test
    void aCheckpointOfAnotherWorkspaceIsNotTakenForTheModels() throws IOException {
        try (Workspace other = Workspace.open(folder.resolve("other"))) {
            RingShop.fill(other);
            other.database().update("DELETE FROM interaction WHERE shopper_key = 0");
            FittedModel.in(other, ModelKind.TRANSITION, "transition");
            replaceBy(other);
        }

        assertProblem("model.otherWorkspace", () -> explain("s3", null), "transition");
    }

    @Test
    void aCheckpointOfAnotherWorkspaceIsNoticedWhileTheModelIsOpen() throws IOException {
        explain("s3", null);
        aCheckpointOfAnotherWorkspaceIsNotTakenForTheModels();
    }

    private void replaceBy(Workspace other) throws IOException {
        Path foreign = other.checkpoints().folder(other.model("transition").checkpoint());
        Path own = workspace.checkpoints().folder(workspace.model("transition").checkpoint());
        try (Stream<Path> files = Files.list(foreign)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        own.resolve(file.getFileName().toString()),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void arrives(String shopper, int... items) {
        workspace
                .database()
                .update(
                        "INSERT INTO shopper (shopper_key, id, interactions, purchases) VALUES (900, ?, ?, ?)",
                        shopper,
                        Math.max(1, items.length),
                        items.length);
        for (int event = 0; event < items.length; event++) {
            workspace
                    .database()
                    .update(
                            """
                    INSERT INTO interaction (interaction_key, shopper_key, item_key, behaviour_key, time, import_key, ordinal)
                    VALUES (?, 900, ?, 2, ?, 1, ?)""",
                            InteractionKeys.of(NEW_SHOPPER, 9_000_000L + event),
                            items[event],
                            (100 + event) * RingShop.DAY,
                            event);
        }
    }

    private ExplainRecommendation.Result explain(String shopper, String item) {
        return explain("transition", shopper, item);
    }

    private ExplainRecommendation.Result explain(String model, String shopper, String item) {
        return new ExplainRecommendation(workspace)
                .run(new ExplainRecommendation.Request(model, shopper, item, AsOf.NOW), Progress.NONE);
    }

    private void change(String shopper) {
        new WhatWouldChange(workspace)
                .run(new WhatWouldChange.Request("transition", shopper, null, 10, AsOf.NOW), Progress.NONE);
    }
}
