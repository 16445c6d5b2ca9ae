package dev.vitrine.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class TextEncoderTest {

    /** Processors differ in how they multiply the small whole numbers of a quantised model. */
    private static final double ROUNDING = 0.07;

    @Test
    void englishTitlesOfOneKindAreNearEachOther() {
        float[][] vectors = encode(LanguageModel.ENGLISH, "tent", "sleeping bag", "ink");
        assertEquals(0.557, similarity(vectors[0], vectors[1]), ROUNDING);
        assertEquals(0.224, similarity(vectors[0], vectors[2]), ROUNDING);
    }

    @Test
    void chineseTitlesOfOneKindAreNearEachOther() {
        float[][] vectors = encode(LanguageModel.CHINESE, "帐篷", "睡袋", "墨盒");
        assertEquals(0.501, similarity(vectors[0], vectors[1]), ROUNDING);
        assertEquals(0.359, similarity(vectors[0], vectors[2]), ROUNDING);
    }

    @Test
    void aTextsVectorDoesNotDependOnOthers() {
        String title = "Tent for two persons, green";
        float[] alone = encode(LanguageModel.ENGLISH, title)[0];
        float[] among = encode(LanguageModel.ENGLISH, "a", "word ".repeat(500), title)[2];
        assertArrayEquals(alone, among);
    }

    @Test
    void aTextWithoutWordsHasNoDirection() {
        assertArrayEquals(new float[384], encode(LanguageModel.ENGLISH, " ")[0]);
    }

    @Test
    void stopsBetweenTextsWhenCancelled() {
        try (TextEncoder encoder = TextEncoder.open(LanguageModel.ENGLISH, 1)) {
            List<String> many = Collections.nCopies(100, "tent");
            assertThrows(CancellationException.class, () -> encoder.encode(many, new CancelledAfterOne()));
        }
    }

    private static final class CancelledAfterOne implements Progress {

        private boolean cancelled;

        @Override
        public void update(double fraction, String stage, Object... details) {
            assertEquals("text.encoding", stage);
            assertTrue(fraction < 0.02, () -> "went on to " + fraction);
            cancelled = true;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    private static float[][] encode(LanguageModel model, String... texts) {
        try (TextEncoder encoder = TextEncoder.open(model, 1)) {
            return encoder.encode(List.of(texts), Progress.NONE);
        }
    }

    private static double similarity(float[] first, float[] second) {
        double product = 0;
        for (int at = 0; at < first.length; at++) {
            product += first[at] * second[at];
        }
        return product;
    }
}
