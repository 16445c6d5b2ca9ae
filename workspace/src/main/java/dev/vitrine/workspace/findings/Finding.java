package dev.vitrine.workspace.findings;

import dev.vitrine.workspace.cleaning.CleaningSetting;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something that a look at the data found.
 *
 * @param share what the level goes by, most often count / of
 * @param count how many it is about
 * @param of how many it could be about
 * @param examples of what it is about, in the shop's own words
 * @param figures more numbers that its sentence speaks of
 * @param mend settings of cleaning rules that mend it; empty where no rule does
 */
public record Finding(
        Kind kind,
        Level level,
        double share,
        long count,
        long of,
        List<String> examples,
        List<Double> figures,
        Map<CleaningSetting, String> mend) {

    /** What can be found. */
    public enum Kind {
        /** Interactions that share their time with another of the same shopper. */
        TIES("ties", 0.05, 0.3),
        /** How far a measure moves with the order of events at the same time. */
        TIE_MOVES("tieMoves", 0.02, 0.1),
        /** Training events that happened after the purchase to be predicted. */
        FUTURE("future", 0.1, 0.5),
        /** Targets that no training event has. */
        UNSEEN("unseen", 0.02, 0.1),
        /** Shoppers with too few events to be scored. */
        SHORT("short", 0.2, 0.5),
        /** Shoppers who do too much, or too many things, to be persons. */
        BOTS("bots", Double.MIN_VALUE, 0.01),
        /** Purchases that were given back. */
        RETURNED("returned", Double.MIN_VALUE, 0.1),
        /** Quantities far beyond all but a few. */
        FAR_QUANTITY("farQuantity", Double.MIN_VALUE, 0.01),
        /** Prices far beyond all but a few. */
        FAR_PRICE("farPrice", Double.MIN_VALUE, 0.01),
        /** Ids that stand for nobody or nothing. */
        NOBODY("nobody", Double.MIN_VALUE, 0.05),
        /** Items that look like fees, postage and the like. */
        NO_PRODUCTS("noProducts", Double.MIN_VALUE, 0.01),
        /** Items whose ids differ by case alone. */
        CASE("case", Double.MIN_VALUE, 0.01),
        /** Items that were sold and are in no catalogue. */
        NOT_LISTED("notListed", 0.01, 0.1),
        /** Items of a catalogue that nobody had. */
        NEVER_SOLD("neverSold", 0.1, 0.5),
        NO_TITLE("noTitle", 0.01, 0.2),
        NO_PRICE("noPrice", 0.05, 0.5),
        NO_CATEGORY("noCategory", 0.1, 2),
        NO_TIME("noTime", Double.MIN_VALUE, 0.01),
        /** Interactions with an item that the shopper had before. */
        REPEATS("repeats", 0.1, 0.5),
        /** How unequal the items' shares are, as a Gini coefficient. */
        CONCENTRATION("concentration", 0.6, 0.85),
        /** Shoppers who looked at something and never bought anything. */
        NO_PURCHASE("noPurchase", 0.5, 0.95);

        private final String id;
        private final double notable;
        private final double bad;

        Kind(String id, double notable, double bad) {
            this.id = id;
            this.notable = notable;
            this.bad = bad;
        }

        /** The name in reports and JSON. */
        public String id() {
            return id;
        }

        private Level level(double share) {
            if (share >= bad) {
                return Level.BAD;
            }
            return share >= notable ? Level.NOTABLE : Level.FINE;
        }
    }

    /** How much it matters, the worst first. */
    public enum Level {
        BAD,
        NOTABLE,
        FINE;

        /** The name in reports and JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Finding {
        examples = List.copyOf(examples);
        figures = List.copyOf(figures);
        mend = Map.copyOf(mend);
    }

    /** One that no rule mends. */
    public Finding(
            Kind kind, Level level, double share, long count, long of, List<String> examples, List<Double> figures) {
        this(kind, level, share, count, of, examples, figures, Map.of());
    }

    /** The same with what mends it, where there is something to mend. */
    Finding mendedBy(Map<CleaningSetting, String> settings) {
        return level == Level.FINE ? this : new Finding(kind, level, share, count, of, examples, figures, settings);
    }

    /** The same with more numbers that its sentence speaks of. */
    Finding with(Double... more) {
        return new Finding(kind, level, share, count, of, examples, List.of(more), mend);
    }

    /** Whether a cleaning rule mends it. */
    public boolean canBeMended() {
        return !mend.isEmpty();
    }

    static Finding of(Kind kind, long count, long of, List<String> examples) {
        return of(kind, of == 0 ? 0 : (double) count / of, count, of, examples);
    }

    static Finding of(Kind kind, double share, long count, long of, List<String> examples) {
        return new Finding(kind, kind.level(share), share, count, of, examples, List.of());
    }

    /** @param figures of the sentence */
    static Finding of(Kind kind, double share, long count, long of, Double... figures) {
        return new Finding(kind, kind.level(share), share, count, of, List.of(), List.of(figures));
    }
}
