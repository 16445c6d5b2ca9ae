package dev.vitrine.engine.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamDraftTest {

    private static final int DRAWS = 10_000;
    private static final int LENGTH = 10;
    /** Of a share near a half over the draws, 99.9%. */
    private static final double MARGIN = 3.29 * Math.sqrt(0.25 / DRAWS);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalListsWinHalfOfTheVotes(long seed) {
        Random random = new Random(seed);
        int wins = 0;
        int losses = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            TeamDraft draft = TeamDraft.of(shuffled(random), shuffled(random), LENGTH, random);
            int balance = 0;
            for (boolean ofFirst : draft.ofFirst()) {
                boolean liked = random.nextInt(4) == 0;
                balance += liked ? (ofFirst ? 1 : -1) : 0;
            }
            wins += balance > 0 ? 1 : 0;
            losses += balance < 0 ? 1 : 0;
        }
        double share = wins / (double) (wins + losses);
        assertEquals(0.5, share, 3.29 * Math.sqrt(0.25 / (wins + losses)));
    }

    @Test
    void everyPlaceIsAsOftenOfTheOneAsOfTheOther() {
        Random random = new Random(7);
        int[] counts = new int[LENGTH];
        int[] same = IntStream.range(0, 30).toArray();
        for (int draw = 0; draw < DRAWS; draw++) {
            TeamDraft draft = TeamDraft.of(same, same, LENGTH, random);
            for (int place = 0; place < LENGTH; place++) {
                counts[place] += draft.ofFirst()[place] ? 1 : 0;
            }
        }
        for (int count : counts) {
            assertEquals(0.5, count / (double) DRAWS, MARGIN);
        }
    }

    @Test
    void aListWhoseItemsFitWinsMostly() {
        Random random = new Random(5);
        int[] fitting = IntStream.range(0, 10).toArray();
        int[] others = IntStream.range(100, 110).toArray();
        for (int draw = 0; draw < 100; draw++) {
            TeamDraft draft = TeamDraft.of(fitting, others, LENGTH, random);
            long liked = IntStream.range(0, LENGTH)
                    .filter(place -> draft.items()[place] < 100)
                    .peek(place -> assertTrue(draft.ofFirst()[place]))
                    .count();
            assertEquals(LENGTH / 2, liked);
        }
    }

    @Test
    void eachListPutsInItsBestThatIsNotThereAndNothingTwice() {
        Random random = new Random(11);
        for (int draw = 0; draw < 500; draw++) {
            int[] first = shuffled(random);
            int[] second = shuffled(random);
            TeamDraft draft = TeamDraft.of(first, second, 25, random);
            Set<Integer> there = new HashSet<>();
            int balance = 0;
            for (int place = 0; place < 25; place++) {
                int[] list = draft.ofFirst()[place] ? first : second;
                int best = Arrays.stream(list)
                        .filter(item -> !there.contains(item))
                        .findFirst()
                        .orElseThrow();
                assertEquals(best, draft.items()[place]);
                assertTrue(there.add(draft.items()[place]));
                balance += draft.ofFirst()[place] ? 1 : -1;
                assertTrue(Math.abs(balance) <= 1);
            }
        }
    }

    @Test
    void listsThatRunOutAreFilledFromTheOtherOrEndTheDraft() {
        Random random = new Random(1);
        TeamDraft filled = TeamDraft.of(new int[] {1}, new int[] {1, 2, 3}, 5, random);
        assertEquals(3, filled.items().length);
        assertArrayEquals(new int[] {1, 2, 3}, filled.items());
        assertEquals(0, TeamDraft.of(new int[0], new int[0], 5, random).items().length);
    }

    private static int[] shuffled(Random random) {
        List<Integer> items = Arrays.asList(IntStream.range(0, 40).boxed().toArray(Integer[]::new));
        Collections.shuffle(items, random);
        return items.stream().mapToInt(Integer::intValue).toArray();
    }
}
