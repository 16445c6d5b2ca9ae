package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceAccess;
import dev.vitrine.workspace.features.MadeUpItem;
import dev.vitrine.workspace.models.ModelKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemTextsTest {

    private static final List<String> CAMPING =
            List.of("Tent for two", "Sleeping bag", "Camping stove", "Hiking backpack", "Sleeping mat");
    private static final List<String> OFFICE =
            List.of("Ink cartridge", "Laser printer", "Copy paper", "Stapler", "Toner");

    @TempDir
    private Path folder;

    private ImportDesk desk;

    @BeforeEach
    void importShop() {
        desk = new ImportDesk(folder);
        StringBuilder events = new StringBuilder();
        for (int shopper = 0; shopper < 10; shopper++) {
            for (int step = 0; step < 4; step++) {
                String kind = shopper % 2 == 0 ? "c" : "o";
                events.append("s%d,%s%d,%d%n".formatted(shopper, kind, (shopper + step) % 4, 1_700_000_000L + step));
            }
        }
        StringBuilder catalogue = new StringBuilder();
        for (int item = 0; item < 5; item++) {
            catalogue.append("c%d,%s,<p>outdoors</p>%n".formatted(item, CAMPING.get(item)));
            catalogue.append("o%d,%s,<p>indoors</p>%n".formatted(item, OFFICE.get(item)));
        }
        desk.importFiles(
                desk.file(
                        "events.csv",
                        "user_id,item_id,timestamp",
                        events.toString().strip()),
                desk.file(
                        "catalogue.csv",
                        "item_id,title,description",
                        catalogue.toString().strip()));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aTextIsReadOnceUntilItChanges() {
        assertEquals(new EncodeTexts.Result("all-minilm-l6-v2-q", 10, 10), encode());
        assertEquals(new EncodeTexts.Result("all-minilm-l6-v2-q", 10, 0), encode());
        desk.workspace().database().update("UPDATE item SET title = 'Tent for four' WHERE id = 'c0'");
        assertEquals(1, encode().made());
    }

    @Test
    void vectorsGoWithTheirItems() {
        encode();
        desk.workspace().database().update("DELETE FROM item WHERE id = 'c4'");
        assertEquals(9, desk.count("text_vector"));
        desk.workspace().database().update("UPDATE item SET title = NULL, description = NULL WHERE id = 'c0'");
        encode();
        assertEquals(8, desk.count("text_vector"));
    }

    @Test
    void aCatalogueInChineseIsReadByTheModelOfChinese() {
        desk.workspace().database().update("UPDATE item SET title = '双人帐篷', description = NULL");
        assertEquals("bge-small-zh-v1.5-q", encode().model());
    }

    @Test
    void aCatalogueWithoutTextsHasNoVectors() {
        desk.workspace().database().update("UPDATE item SET title = NULL, description = NULL");
        assertEquals(new EncodeTexts.Result(null, 0, 0), encode());
    }

    @Test
    void similarItemsAreOfItsKind() {
        FindSimilarItems.Result result =
                new FindSimilarItems(desk.workspace()).run(new FindSimilarItems.Request("c0", 4), Progress.NONE);
        assertTrue(result.texts());
        assertEquals(4, result.items().size());
        assertTrue(
                result.items().stream().allMatch(similar -> similar.item().id().startsWith("c")),
                () -> result.items().toString());
    }

    @Test
    void anUnknownItemIsNamed() {
        FindSimilarItems similar = new FindSimilarItems(desk.workspace());
        ProblemException problem = assertThrows(
                ProblemException.class, () -> similar.run(new FindSimilarItems.Request("x", 4), Progress.NONE));
        assertEquals("item.unknown", problem.problem().key());
    }

    @Test
    void theContentModelRecommendsWhatNobodyHadYet() {
        TrainModel.Request request = new TrainModel.Request(
                ModelKind.CONTENT, null, Map.of(), null, null, 1, 1, "cpu", DatasetOptions.DEFAULT, false);
        Workspace workspace = desk.workspace();
        TrainModel.Result result =
                new TrainModel(workspace).run(request, new TrainingControl(), epoch -> {}, Progress.NONE);
        assertEquals("content", result.name());
        assertTrue(result.validation().get("ndcg@10") > 0);
    }

    @Test
    void aMadeUpTentReachesThoseWhoCampFirst() {
        MadeUpItem tent = new MadeUpItem("Family tent, outdoors", null, null, null, null);
        SimulateItem.Result result = simulate(new SimulateItem.Request(null, tent, 1, 5));
        assertEquals(10, result.shoppers());
        assertTrue(
                result.places().stream()
                        .allMatch(place -> Integer.parseInt(place.shopper().substring(1)) % 2 == 0),
                () -> result.places().toString());
        assertNull(result.outcome());
    }

    @Test
    void aProductThatWasLaunchedShowsHowItTurnedOut() {
        SimulateItem.Outcome outcome =
                simulate(new SimulateItem.Request("c3", null, 3, 5)).outcome();
        assertNotNull(outcome);
        // Of the five who had it, one had nothing before.
        assertTrue(outcome.shoppers() >= 3 && outcome.reached() >= outcome.shoppers() - 1, outcome::toString);
        assertTrue(outcome.byChance() > 0);
    }

    @Test
    void aProductOfWhichNothingIsSaidIsRefused() {
        MadeUpItem nothing = new MadeUpItem(" ", null, null, null, null);
        ProblemException problem =
                assertThrows(ProblemException.class, () -> simulate(new SimulateItem.Request(null, nothing, 10, 5)));
        assertEquals("item.nothingKnown", problem.problem().key());
    }

    private SimulateItem.Result simulate(SimulateItem.Request request) {
        return new SimulateItem(desk.workspace()).run(request, Progress.NONE);
    }

    private EncodeTexts.Result encode() {
        return new EncodeTexts(WorkspaceAccess.to(desk.workspace()), 1).run(Progress.NONE);
    }
}
