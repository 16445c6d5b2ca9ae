package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Folders;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a model has learned is read out of it: its heads, how far attention is to be trusted, its map of items. */
@ExtendWith(RingModels.Extension.class)
class ReadModelTest {

    private final Workspace workspace;

    ReadModelTest(RingModels ring) {
        workspace = ring.workspace();
    }

    @Test
    void aHeadReadOutIsTheAttentionOfTheExplanation() {
        var explained = new ExplainRecommendation(workspace)
                .run(new ExplainRecommendation.Request(RingModels.NETWORK, "s3", null, AsOf.NOW), Progress.NONE);
        var weights = explained.attention().weights();
        int layer = weights.length - 1;

        var read = new ReadHead(workspace)
                .run(new ReadHead.Request(RingModels.NETWORK, "s3", layer, 0, AsOf.NOW), Progress.NONE);

        int last = read.length() - 1;
        double[] row = read.weights(last);
        for (int key = 0; key <= last; key++) {
            assertEquals(weights[layer][0][last][key], row[key], 1e-4);
        }
    }

    @Test
    void attentionIsJudgedOverASampleByHeadAndTheSameSeedGivesTheSame() {
        var request = new JudgeAttention.Request(RingModels.NETWORK, 5, 7);

        var judged = new JudgeAttention(workspace).run(request, Progress.NONE);

        assertEquals(5, judged.shoppers());
        assertEquals(
                5,
                judged.verdicts().values().stream().mapToInt(Integer::intValue).sum());
        assertTrue(Math.abs(judged.agreement()) <= 1);
        assertTrue(judged.heads().stream().allMatch(head -> Math.abs(head.agreement()) <= 1));
        assertEquals(judged, new JudgeAttention(workspace).run(request, Progress.NONE));
    }

    @Test
    void whatNeedsAttentionIsRefusedInWordsForAModelWithout() {
        var judging = assertThrows(
                ProblemException.class,
                () -> new JudgeAttention(workspace).run(new JudgeAttention.Request("transition", 5, 1), Progress.NONE));
        var reading = assertThrows(
                ProblemException.class,
                () -> new ReadHead(workspace)
                        .run(new ReadHead.Request("transition", "s3", 0, 0, AsOf.NOW), Progress.NONE));
        var beyond = assertThrows(
                ProblemException.class,
                () -> new ReadHead(workspace)
                        .run(new ReadHead.Request(RingModels.NETWORK, "s3", 0, 99, AsOf.NOW), Progress.NONE));

        assertEquals("explain.noAttention", judging.problem().key());
        assertEquals("explain.noAttention", reading.problem().key());
        assertEquals("explain.noHead", beyond.problem().key());
    }

    @Test
    void aMapOfItemsIsKeptAndNamesNeighbours() {
        MapItems maps = new MapItems(workspace);

        MapItems.Result made = maps.run(new MapItems.Request(RingModels.NETWORK, 1), Progress.NONE);

        assertEquals(RingShop.ITEMS, made.items().size());
        Progress cancelled = new Cancelled();
        assertEquals(
                made,
                maps.run(new MapItems.Request(RingModels.NETWORK, 1), cancelled),
                "what is kept is not made again");
        List<MapItems.Neighbour> neighbours = maps.neighbours(RingModels.NETWORK, "i3", 4);
        assertEquals(4, neighbours.size());
        assertTrue(neighbours.get(0).similarity() >= neighbours.get(3).similarity());
        var none = assertThrows(ProblemException.class, () -> maps.neighbours("transition", "i3", 4));
        assertEquals("explain.noVectors", none.problem().key());
    }

    @Test
    void aMapThatCannotBeKeptIsShownAllTheSame() throws IOException {
        Path maps = workspace.folder().resolve("maps");
        Folders.delete(maps);
        Files.createFile(maps);
        try {
            MapItems.Result made =
                    new MapItems(workspace).run(new MapItems.Request(RingModels.NETWORK, 2), Progress.NONE);
            assertEquals(RingShop.ITEMS, made.items().size());
        } finally {
            Files.delete(maps);
        }
    }
}
