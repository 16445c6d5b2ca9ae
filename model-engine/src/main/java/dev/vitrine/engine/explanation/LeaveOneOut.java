package dev.vitrine.engine.explanation;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.explanation.ItemStandings.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much each event of a history moved an item: its score with the event minus its score as if the event had never
 * happened, so that positive supports, and its rank then.
 *
 * @param full with the whole history
 * @param values by position, oldest first, {@code [history.length()]}
 * @param ranks without each event, {@code [history.length()]}
 */
public record LeaveOneOut(Standing full, float[] values, int[] ranks) {

    /**
     * Scores the history and each shortening of it together. Positions close up, and where the model reads only the
     * last events, what is older does not move in; it moved nothing and has value 0.
     */
    public static LeaveOneOut of(ItemStandings standings, History history) {
        History read = standings.read(history);
        List<History> variants = new ArrayList<>(read.length() + 1);
        variants.add(read);
        for (int position = 0; position < read.length(); position++) {
            variants.add(read.without(position));
        }
        List<Standing> found = standings.of(variants);
        Standing full = found.get(0);
        float[] values = new float[history.length()];
        int[] ranks = new int[history.length()];
        Arrays.fill(ranks, full.rank());
        int unread = history.length() - read.length();
        for (int position = 0; position < read.length(); position++) {
            Standing without = found.get(position + 1);
            values[unread + position] = full.score() - without.score();
            ranks[unread + position] = without.rank();
        }
        return new LeaveOneOut(full, values, ranks);
    }
}
