package dev.vitrine.app.i18n;

import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.workspace.operations.MeasureEarlier;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says how a model does, and the one it goes on from beside it: in the same words in the window and on the command line. */
public record EarlierWords(Words words) {

    private static final String HIT_RATE = "hr@10";

    /** The hit rate of a model with its interval; without a full stop. */
    public String finds(String model, Map<String, Estimate> metrics) {
        Estimate hits = hits(metrics);
        return words.get("training.finds", model, hits.value(), hits.low(), hits.high());
    }

    /** How the model gone on from does on the same test events, and whether going on made a difference. */
    public String beside(MeasureEarlier.Result earlier) {
        Estimate difference = earlier.difference();
        Estimate hits = hits(earlier.metrics());
        String verdict = Verdict.of(List.of(difference)).name().toLowerCase(Locale.ROOT);
        return words.get(
                "training.earlier." + verdict,
                words.get(
                        earlier.isOnSameData() ? "training.earlier.sameData" : "training.earlier",
                        earlier.name(),
                        hits.value(),
                        hits.low(),
                        hits.high(),
                        earlier.unknownItems()),
                difference.value(),
                difference.low(),
                difference.high());
    }

    /** None where nobody was scored. */
    public static Estimate hits(Map<String, Estimate> metrics) {
        return metrics.getOrDefault(HIT_RATE, new Estimate(0, 0, 0));
    }
}
