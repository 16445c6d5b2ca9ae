package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingConfigTest {

    private static final TrainingConfig DEFAULTS = DefaultConfig.LARGE;

    @Test
    void readsBackItsOwnSettings() {
        assertEquals(DEFAULTS, TrainingConfig.fromSettings(DEFAULTS.toSettings()));
        assertEquals(TrainingConfig.keys(), DEFAULTS.toSettings().keySet());
    }

    @Test
    void takesTheDefaultForWhatOlderSettingsLack() {
        Map<String, String> older =
                new HashMap<>(DEFAULTS.withSettings(Map.of("dimension", "32")).toSettings());
        older.remove("negatives");

        TrainingConfig read = TrainingConfig.fromSettings(older);

        assertEquals(32, read.architecture().dimension());
        assertEquals(DEFAULTS.objective(), read.objective());
    }

    @Test
    void changesWhatIsSetAndLetsTheFeedForwardFollow() {
        TrainingConfig changed = DEFAULTS.withSettings(Map.of("dimension", "32", "dropout", "0.5"));

        assertEquals(32, changed.architecture().dimension());
        assertEquals(32, changed.architecture().feedForward());
        assertEquals(0.5, changed.architecture().dropout());
        assertEquals(DEFAULTS.architecture().length(), changed.architecture().length());
    }

    @Test
    void namesTheSettingsThereAre() {
        ProblemException thrown =
                assertThrows(ProblemException.class, () -> TrainingConfig.check(Map.of("colour", "red")));

        assertEquals("settings.unknown", thrown.problem().key());
        assertTrue(thrown.getMessage().contains("dimension"), thrown.getMessage());
    }

    @Test
    void refusesWhatCannotBe() {
        for (Map<String, String> impossible : List.of(
                Map.of("dimension", "0"),
                Map.of("dimension", "2.5"),
                Map.of("heads", "7"),
                Map.of("dropout", "1"),
                Map.of("learning-rate", "fast"),
                Map.of("patience", "-1"),
                Map.of("length", "NaN"))) {
            ProblemException thrown =
                    assertThrows(ProblemException.class, () -> TrainingConfig.check(impossible), impossible::toString);
            assertEquals("settings.outOfRange", thrown.problem().key());
        }
    }

    @Test
    void namesTheChoicesThereAre() {
        ProblemException thrown =
                assertThrows(ProblemException.class, () -> TrainingConfig.check(Map.of("loss", "hinge")));

        assertEquals("settings.notAChoice", thrown.problem().key());
        assertTrue(thrown.getMessage().contains("gbce"), thrown.getMessage());
    }

    @Test
    void readsFurtherBackWhereHistoriesAreLong() {
        SequenceDataset brief = Shops.random(50, 20, 1);
        int[] history = new int[300];
        Arrays.setAll(history, i -> 1 + i % 20);

        assertTrue(TrainingConfig.forData(Shops.ofItems(20, history))
                        .architecture()
                        .length()
                > TrainingConfig.forData(brief).architecture().length());
    }

    @Test
    void refusesRequestsThatAreNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> TrainingRequest.reproducible(1).withEpochs(0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TrainingRequest(Map.of(), null, 0.0, 1, 1, "cpu", false, false));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TrainingRequest(Map.of(), null, null, 1, 0, "cpu", false, false));
    }
}
