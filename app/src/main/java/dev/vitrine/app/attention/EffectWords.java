package dev.vitrine.app.attention;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.ExplainRecommendation.Influence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Says in at most three sentences what moved an item, from measured effects, never from attention. */
record EffectWords(Messages messages) {

    String of(ExplainRecommendation.Result result) {
        int rank = result.rank();
        return messages.get("attention.place", result.item().title(messages.locale()), rank)
                + result.strongestFor()
                        .map(event -> messages.get("attention.because", event(event), moves(rank, event)))
                        .orElse(messages.get("attention.noCause"))
                + result.strongestAgainst()
                        .map(event -> messages.get("attention.against", event(event), moves(rank, event)))
                        .orElse("");
    }

    private String moves(int rank, Influence event) {
        int without = event.rankWithout();
        String key = without == rank ? "stays" : without > rank ? "falls" : "rises";
        return messages.get("attention.moves." + key, rank, without);
    }

    String event(Influence event) {
        String title = event.item().title(messages.locale());
        return event.time() == SequenceDataset.NO_TIME
                ? title
                : messages.get("attention.eventOn", title, day(event.time()));
    }

    String day(long time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .format(Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC));
    }
}
