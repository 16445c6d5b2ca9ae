package dev.vitrine.workspace.export;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.feedback.Feedback;
import dev.vitrine.workspace.feedback.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Thumbs and notes as a table; its headings are those of every language, for programs to read. */
public final class FeedbackSheet {

    private static final List<String> HEADER =
            List.of("time", "judge", "shopper", "item", "model", "place", "opinion", "note");

    private static final List<String> SIGNALS = List.of("time", "source", "judge", "shopper", "item", "liked");

    private FeedbackSheet() {}

    /** What there is to learn from, a row for each. */
    public static Table ofSignals(List<Signal> signals) {
        return new Table(
                SIGNALS,
                signals.stream()
                        .map(each -> Table.row(
                                each.created() == SequenceDataset.NO_TIME
                                        ? null
                                        : Instant.ofEpochMilli(each.created()).toString(),
                                each.source().name().toLowerCase(Locale.ROOT),
                                each.judge(),
                                each.shopper(),
                                each.item(),
                                each.liked() ? 1 : 0))
                        .toList());
    }

    public static Table of(List<Feedback> feedback) {
        return new Table(
                HEADER,
                feedback.stream()
                        .map(each -> Table.row(
                                Instant.ofEpochMilli(each.created()).toString(),
                                each.judge(),
                                each.shopper(),
                                each.item(),
                                each.model(),
                                each.place(),
                                each.opinion().name().toLowerCase(Locale.ROOT),
                                each.note()))
                        .toList());
    }
}
