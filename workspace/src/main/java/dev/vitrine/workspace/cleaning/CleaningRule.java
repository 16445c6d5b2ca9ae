package dev.vitrine.workspace.cleaning;

/** The cleaning rules, in the order in which they act: an interaction is put down to the first that takes it. */
public enum CleaningRule {
    /** Cancellations and returns, and the purchases that they take back. */
    RETURNS("returns"),
    QUANTITY("quantity"),
    PRICE("price"),
    DUPLICATES("duplicates"),
    /** Ids that stand for nobody or nothing, such as "guest". */
    MISSING_IDS("missing-ids"),
    /** Items that are no products, such as postage. */
    NO_PRODUCTS("no-products"),
    /** Item codes that differ by case alone. */
    CASE("case"),
    /** How much a behaviour type counts. */
    WEIGHTS("weights"),
    /** Ratings and the like. */
    VALUES("values"),
    /** Shoppers who do more than a person does. */
    BOTS("bots"),
    /** Shoppers and items with too few interactions. */
    LENGTH("length"),
    /** Neighbouring interactions on one item that count as one. */
    SESSION("session");

    private final String id;

    CleaningRule(String id) {
        this.id = id;
    }

    /** The name in reports and JSON. */
    public String id() {
        return id;
    }
}
