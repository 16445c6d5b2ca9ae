package dev.vitrine.sample.dirty;

import java.util.Locale;

/** What is wrong with some rows of a real export, and under which reason an import is to count such a row. */
enum Fault {
    /** Line cut short. */
    CUT_LINE("unreadable"),
    /** One field too many, from a delimiter that should have been quoted. */
    UNQUOTED_DELIMITER("unreadable"),
    /** Words where a number belongs. */
    NO_NUMBER("unreadable"),
    /** The header again, where files were put together. */
    REPEATED_HEADER("unreadable"),
    NO_SHOPPER("noShopper"),
    /** No shopper and a return besides: counted once, found under both. */
    RETURN_WITHOUT_SHOPPER("noShopper"),
    NO_ITEM("noItem"),
    /** A line of totals, which names no item. */
    TOTAL_LINE("noItem"),
    /** A time that no calendar has, or words instead. */
    BAD_TIME("badTime"),
    /** A purchase taken back, as a negative quantity. */
    RETURN("quantityNotPositive"),
    QUANTITY_ZERO("quantityNotPositive"),
    /** Given away, or a correction with a negative price. */
    PRICE_NOT_POSITIVE("priceNotPositive"),
    /** The same line again, at once or later. */
    DUPLICATE("duplicate"),

    /** Space around an id. */
    SPACE_AROUND_ID(Fault.MENDED),
    /** Time in another form than the other rows'. */
    OTHER_TIME_FORM(Fault.MENDED),
    /** A launch date that is none: the item is used without one. */
    BAD_LAUNCH_DATE(Fault.MENDED),
    /** A price with a sign of currency. */
    CURRENCY_SIGN(Fault.MENDED),
    /** An empty line. */
    EMPTY_LINE(Fault.MENDED),
    /** An earlier state of an item, with another price and stock; the later row counts. */
    OUTDATED_ITEM(Fault.MENDED);

    /** The row is read as if nothing were wrong with it; an empty line is none. */
    private static final String MENDED = "";

    private final String reason;

    Fault(String reason) {
        this.reason = reason;
    }

    /** {@code RejectionReason.id()}; empty where the row is to be accepted. */
    String reason() {
        return reason;
    }

    /** The name in the file of counts. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
