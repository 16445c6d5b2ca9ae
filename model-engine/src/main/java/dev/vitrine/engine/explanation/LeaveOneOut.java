package dev.vitrine.engine.explanation;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.engine.recommend.ScoreBatch;
import java.util.ArrayList;
import java.util.List;

/**
 * How much each event of a history moved an item's score: the score with the event minus the score as if it had never
 * happened, so that positive supports.
 */
public final class LeaveOneOut {

    private LeaveOneOut() {}

    /**
     * Scores the history and each shortening of it together. Positions close up, and where the model reads only the
     * last events, what is older does not move in; it moved nothing and has value 0.
     *
     * @param item vocabulary index of the item to explain
     * @return by position, oldest first, {@code [history.length()]}
     */
    public static float[] of(Recommender model, History history, int item) {
        History read = history.recent(model.longestHistory());
        List<History> variants = new ArrayList<>(read.length() + 1);
        variants.add(read);
        for (int position = 0; position < read.length(); position++) {
            variants.add(read.without(position));
        }
        float[] scores = scoresOf(item, variants, model);
        float[] values = new float[history.length()];
        int unread = history.length() - read.length();
        for (int position = 0; position < read.length(); position++) {
            values[unread + position] = scores[0] - scores[position + 1];
        }
        return values;
    }

    private static float[] scoresOf(int item, List<History> variants, Recommender model) {
        float[] scores = new float[variants.size()];
        int batch = ScoreBatch.size(model.vocabulary());
        for (int from = 0; from < scores.length; from += batch) {
            int to = Math.min(from + batch, scores.length);
            float[][] rows = model.score(variants.subList(from, to));
            for (int row = 0; row < rows.length; row++) {
                scores[from + row] = rows[row][item];
            }
        }
        return scores;
    }
}
