package dev.vitrine.app.cli;

import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.operations.EvaluateModels;

/** Says under which rules numbers were measured; no number is shown without it. */
final class Protocol {

    private Protocol() {}

    static String line(EvaluateModels.Result result) {
        return "Split %s, seen items %s, equal times by %s, %s candidates, full ranking, 95%% intervals; data %s"
                        .formatted(
                                Json.name(result.split()),
                                Json.name(result.seen()),
                                Json.name(result.timeTies()),
                                Numbers.count(result.candidates()),
                                shortFingerprint(result.fingerprint()))
                + (result.seen() == SeenItems.MASKED ? "; 'left out' had their held-out item before" : "");
    }

    private static String shortFingerprint(String fingerprint) {
        return fingerprint.substring(0, Math.min(12, fingerprint.length()));
    }
}
