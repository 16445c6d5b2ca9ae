package dev.vitrine.engine.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BaselineTest {

    private static final LeaveLastOut EVENTS = LeaveLastOut.of(Shops.inCategories(Shops.random(300, 30, 1)));
    private static final List<History> HISTORIES =
            List.of(History.ofItems(), History.ofItems(3), History.ofItems(1, 2, 30, 2));

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void scoresAfterLoadingAsBeforeSaving(BaselineKind kind) {
        Baseline model = kind.fit(EVENTS, false, Map.of(), Progress.NONE);
        model.save(folder.resolve("made/by/saving"));

        try (Baseline loaded = Baseline.load(folder.resolve("made/by/saving"))) {
            assertEquals(kind, loaded.kind());
            assertEquals(model.settings(), loaded.settings());
            assertEquals(
                    List.copyOf(model.settings().keySet()),
                    List.copyOf(loaded.settings().keySet()));
            assertEquals(model.vocabulary().ids(), loaded.vocabulary().ids());
            assertTrue(Arrays.deepEquals(model.score(HISTORIES), loaded.score(HISTORIES)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void fittedTwiceScoresTheSame(BaselineKind kind) {
        Baseline first = kind.fit(EVENTS, true, Map.of(), Progress.NONE);
        Baseline second = kind.fit(EVENTS, true, Map.of(), Progress.NONE);

        assertEquals(first.settings(), second.settings());
        assertTrue(Arrays.deepEquals(first.score(HISTORIES), second.score(HISTORIES)));
    }

    @ParameterizedTest
    @EnumSource
    void scoresEveryItemWithANumberAndPaddingWithNone(BaselineKind kind) {
        Baseline model = kind.fit(EVENTS, false, Map.of(), Progress.NONE);

        for (float[] row : model.score(HISTORIES)) {
            assertEquals(31, row.length);
            assertEquals(Float.NEGATIVE_INFINITY, row[0]);
            for (int item = 1; item < row.length; item++) {
                assertTrue(Float.isFinite(row[item]));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void heldOutEventsChangeNothing(BaselineKind kind) {
        LeaveLastOut before = split(6, new int[] {1, 2, 3, 4, 5}, new int[] {2, 3});
        LeaveLastOut after = split(6, new int[] {1, 2, 3, 6, 1}, new int[] {2, 3});
        Map<String, String> fixed =
                kind.fit(before, false, Map.of(), Progress.NONE).settings();

        float[][] scores = kind.fit(before, false, fixed, Progress.NONE).score(HISTORIES.subList(0, 2));

        assertTrue(Arrays.deepEquals(
                scores, kind.fit(after, false, fixed, Progress.NONE).score(HISTORIES.subList(0, 2))));
    }

    @ParameterizedTest
    @EnumSource
    void aSettingThatIsGivenIsNotTuned(BaselineKind kind) {
        String key = kind.fit(EVENTS, false, Map.of(), Progress.NONE)
                .settings()
                .keySet()
                .iterator()
                .next();

        Baseline model = kind.fit(EVENTS, false, Map.of(key, "0.125"), Progress.NONE);

        assertEquals("0.125", model.settings().get(key));
    }

    @ParameterizedTest
    @EnumSource
    void namesTheSettingsThereAreWhereOneIsUnknown(BaselineKind kind) {
        ProblemException e = assertThrows(
                ProblemException.class, () -> kind.fit(EVENTS, false, Map.of("windwo", "5"), Progress.NONE));

        assertEquals("settings.unknown", e.problem().key());
        assertEquals(e.problem().arguments().get(0), "windwo");
    }

    @Test
    void saysThatASettingIsNoNumber() {
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> BaselineKind.TRANSITION.fit(EVENTS, false, Map.of("window", "wide"), Progress.NONE));

        assertEquals("settings.notANumber", e.problem().key());
    }

    @ParameterizedTest
    @EnumSource
    void fitsWhereNobodyCanBeScoredAndNothingIsKnown(BaselineKind kind) {
        for (LeaveLastOut poor :
                List.of(split(30), split(30, new int[] {1}), split(30, new int[] {1}, new int[] {2}, new int[] {3}))) {
            assertArrayEquals(
                    new int[] {31, 31, 31},
                    Arrays.stream(kind.fit(poor, false, Map.of(), Progress.NONE).score(HISTORIES))
                            .mapToInt(row -> row.length)
                            .toArray());
        }
    }

    @Test
    void saysThatAModelIsMissingOrDamaged() throws IOException {
        assertEquals("file.missing", problemOfLoading());
        BaselineKind.POPULARITY.fit(EVENTS, false, Map.of(), Progress.NONE).save(folder);
        Path file = folder.resolve("baseline.bin");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
        assertEquals("file.cut", problemOfLoading());
    }

    @Test
    void saysThatAFolderCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("in-the-way"));
        Baseline model = BaselineKind.POPULARITY.fit(EVENTS, false, Map.of(), Progress.NONE);

        assertEquals(
                "file.unwritable",
                assertThrows(ProblemException.class, () -> model.save(file.resolve("model")))
                        .problem()
                        .key());
    }

    @Test
    void noKindHasAnUnknownName() {
        assertEquals(BaselineKind.TRANSITION, BaselineKind.of("transition"));
        assertThrows(IllegalArgumentException.class, () -> BaselineKind.of("oracle"));
    }

    private String problemOfLoading() {
        return assertThrows(ProblemException.class, () -> Baseline.load(folder))
                .problem()
                .key();
    }

    private static LeaveLastOut split(int items, int[]... users) {
        return LeaveLastOut.of(Shops.inCategories(Shops.ofItems(items, users)));
    }

    @ParameterizedTest
    @EnumSource(
            value = BaselineKind.class,
            names = {"BPR", "NEUMF"})
    void whatIsLearnedStepByStepCanBeCalledOffWithinAnEpoch(BaselineKind kind) {
        LeaveLastOut events = LeaveLastOut.of(Shops.random(3_000, 20, 1));
        AtomicInteger looks = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void update(double fraction, String stage, Object... details) {}

            @Override
            public boolean isCancelled() {
                return looks.incrementAndGet() > 6;
            }
        };
        Map<String, String> settings = new HashMap<>(Map.of(
                "historyDecay", "0.5",
                "regularisation", "0.001",
                "epochs", "1",
                "learningRate", "0.05",
                "dimension", "4",
                "seed", "1"));
        if (kind == BaselineKind.NEUMF) {
            settings.put("negatives", "4");
        }

        assertThrows(CancellationException.class, () -> kind.fit(events, false, settings, impatient));
    }
}
