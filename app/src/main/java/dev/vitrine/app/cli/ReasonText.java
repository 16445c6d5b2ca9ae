package dev.vitrine.app.cli;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.ExplainRecommendation.Influence;
import dev.vitrine.workspace.operations.JudgeAttention;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Says in plain sentences what moved an item, from measured effects, never from attention. */
record ReasonText(Locale titles) {

    /** At most three. */
    List<String> of(ExplainRecommendation.Result result) {
        int rank = result.rank();
        List<String> sentences = new ArrayList<>();
        sentences.add("%s has rank %d.".formatted(result.item().title(titles), rank));
        sentences.add(result.strongestFor()
                .map(event -> "It is there because of %s; without it this item %s."
                        .formatted(event(event), moves(rank, event.rankWithout())))
                .orElse("No single event lifted it."));
        result.strongestAgainst()
                .ifPresent(event -> sentences.add("What held it back most is %s; without it this item %s."
                        .formatted(event(event), moves(rank, event.rankWithout()))));
        return sentences;
    }

    static String trust(ExplanationView.Trust trust) {
        Double agreement = trust.agreement();
        if (agreement == null) {
            return "Too few events to say whether attention agrees with effect.";
        }
        return "Attention agrees with effect: %.2f; %s"
                .formatted(
                        agreement,
                        switch (trust.verdict()) {
                            case AGREES -> "it may be read as a sign of the reason.";
                            case IN_PART -> "it tells a part of the reason.";
                            case DOES_NOT, UNKNOWN -> "do not read it as the reason.";
                        });
    }

    static String judged(JudgeAttention.Result result) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add("Over %s (seed %d) attention over all layers agrees with effect: %.2f on average, gain %+.3f."
                .formatted(
                        Numbers.count(result.shoppers(), "shopper"), result.seed(), result.agreement(), result.gain()));
        result.verdicts()
                .forEach((verdict, shoppers) -> lines.add("  %s: %d"
                        .formatted(verdict.name().toLowerCase(Locale.ROOT).replace('_', ' '), shoppers)));
        for (JudgeAttention.HeadAgreement head : result.heads()) {
            lines.add("Layer %d head %d alone: %.2f.".formatted(head.layer() + 1, head.head() + 1, head.agreement()));
        }
        return lines.toString();
    }

    static String change(int rank, ExplanationView.Change change) {
        if (change.without() != null) {
            return "Without the %s at position %s it leaves the first %d: rank %d."
                    .formatted(
                            change.without().size() == 1 ? "event" : "events",
                            change.without().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                            change.top(),
                            change.rankThen());
        }
        if (change.with() != null) {
            return "One more event, on %s, would lift it to rank %d.".formatted(change.with(), change.rankThen());
        }
        return rank <= change.top()
                ? "No set of at most ten events was found without which it leaves the first %d.".formatted(change.top())
                : "No one event more would lift it.";
    }

    private static String moves(int rank, int without) {
        if (rank == without) {
            return "stays at " + rank;
        }
        return (without > rank ? "falls" : "rises") + " from " + rank + " to " + without;
    }

    private String event(Influence event) {
        String title = event.item().title(titles);
        return event.time() == SequenceDataset.NO_TIME
                ? title
                : title + " on "
                        + DateTimeFormatter.ISO_LOCAL_DATE.format(
                                Instant.ofEpochMilli(event.time()).atZone(ZoneOffset.UTC));
    }
}
