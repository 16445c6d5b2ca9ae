package dev.vitrine.workspace.imports;

import java.util.Locale;

/** What a column can be mapped to. */
public enum Field {
    USER,
    ITEM,
    TIME,
    /** A number or position that orders a user's events where there is no time. */
    ORDER,
    BEHAVIOUR,
    VALUE,
    QUANTITY,
    PRICE,
    /** The order or invoice an event belongs to. */
    ORDER_ID,
    TITLE,
    CHINESE_TITLE,
    DESCRIPTION,
    BRAND,
    CATEGORY,
    /** What one costs the shop. */
    COST,
    STOCK,
    IMAGE,
    LAUNCHED;

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
