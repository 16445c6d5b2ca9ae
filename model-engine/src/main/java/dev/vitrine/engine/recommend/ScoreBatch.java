package dev.vitrine.engine.recommend;

import dev.vitrine.engine.data.ItemVocabulary;

/** How many histories to score at once, so that memory does not grow with the catalogue. */
public final class ScoreBatch {

    /** 16 MB of scores. */
    private static final int SCORES = 1 << 22;

    private static final int LARGEST = 512;

    private ScoreBatch() {}

    public static int size(ItemVocabulary vocabulary) {
        return Math.max(1, Math.min(LARGEST, SCORES / (vocabulary.size() + 1)));
    }
}
