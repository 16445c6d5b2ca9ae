package dev.vitrine.app.attention;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.explanation.HeadMeasures;
import dev.vitrine.engine.explanation.HeadMeasures.Habit;
import dev.vitrine.engine.explanation.HeadMeasures.Look;
import dev.vitrine.engine.explanation.HeadMeasures.Share;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/** Puts what a head seems to do into words. */
record HeadWords(Messages messages) {

    String title(HeadMeasures head) {
        return messages.get("attention.head.title", head.layer() + 1, head.head() + 1);
    }

    /** What it does more than a head that looks everywhere alike, in a few words. */
    String habit(HeadMeasures head) {
        Habit habit = head.mostly();
        String words = messages.get("attention.habit." + id(habit));
        return switch (habit) {
            case EVERYWHERE, MIXED, UNKNOWN -> words;
            default ->
                messages.get(
                        "attention.habit.share",
                        words,
                        Objects.requireNonNull(head.looks().get(Look.valueOf(habit.name())))
                                .value());
        };
    }

    /** All that was measured of it, a line each. */
    String measures(HeadMeasures head) {
        StringJoiner lines = new StringJoiner("\n");
        for (Map.Entry<Look, Share> look : head.looks().entrySet()) {
            lines.add(messages.get(
                    "attention.look",
                    messages.get("attention.habit." + id(look.getKey())),
                    look.getValue().value(),
                    look.getValue().alike()));
        }
        return lines.add(messages.get("attention.spread", head.spread())).toString();
    }

    /** How far it agrees with effects over many shoppers. */
    String agreement(double agreement) {
        return messages.get("attention.trust.head", agreement);
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
