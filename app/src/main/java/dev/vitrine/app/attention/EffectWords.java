package dev.vitrine.app.attention;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.ExplainRecommendation.Influence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Optional;

/** Says in at most two sentences what moved an item's score, from measured effects, never from attention. */
record EffectWords(Messages messages) {

    String of(ExplainRecommendation.Result result) {
        String title = result.item().title(messages.locale());
        Optional<Influence> most = result.history().stream()
                .filter(event -> event.leaveOneOut() > 0)
                .max(Comparator.comparingDouble(Influence::leaveOneOut));
        Optional<Influence> against = result.history().stream()
                .filter(event -> event.leaveOneOut() < 0)
                .min(Comparator.comparingDouble(Influence::leaveOneOut));
        String place = messages.get("attention.place", title, result.rank());
        return place
                + most.map(event -> messages.get("attention.because", event(event)))
                        .orElse(messages.get("attention.noCause"))
                + against.map(event -> messages.get("attention.against", event(event)))
                        .orElse("");
    }

    private String event(Influence event) {
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
