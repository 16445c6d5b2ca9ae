package dev.vitrine.workspace.rules.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a condition can ask about. */
public enum Field {
    ITEM(Scope.ITEM, Type.TEXT),
    TITLE(Scope.ITEM, Type.TEXT),
    BRAND(Scope.ITEM, Type.TEXT),
    CATEGORY(Scope.ITEM, Type.TEXT),
    PRICE(Scope.ITEM, Type.NUMBER),
    /** What one costs the shop. */
    COST(Scope.ITEM, Type.NUMBER),
    STOCK(Scope.ITEM, Type.NUMBER),
    /** The day of launch. */
    LAUNCHED(Scope.ITEM, Type.DATE),
    /** Days since launch; unknown before it. */
    AGE(Scope.ITEM, Type.NUMBER),
    SHOPPER(Scope.WHEN, Type.TEXT),
    EVENTS(Scope.WHEN, Type.NUMBER),
    PURCHASES(Scope.WHEN, Type.NUMBER),
    /** Days since the shopper's last event. */
    RECENCY(Scope.WHEN, Type.NUMBER),
    /** What the shopper's purchases cost at the catalogue's prices. */
    SPENT(Scope.WHEN, Type.NUMBER),
    /** A saved segment that the shopper is in. */
    SEGMENT(Scope.WHEN, Type.QUESTION),
    /** A category that at least half of the shopper's events are in. */
    FAVOURITE(Scope.WHEN, Type.QUESTION),
    TODAY(Scope.WHEN, Type.DATE),
    /** From 1 for January. */
    MONTH(Scope.WHEN, Type.NUMBER),
    /** From 1 for Monday. */
    WEEKDAY(Scope.WHEN, Type.NUMBER);

    /** Dates are texts such as 2026-12-24 in quotes, whose order as texts is that of time. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        TRUTH,
        /** Asked by a function, and by no name of its own. */
        QUESTION
    }

    private final Scope scope;
    private final Type type;

    Field(Scope scope, Type type) {
        this.scope = scope;
        this.type = type;
    }

    /** Its name in a condition. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Type type() {
        return type;
    }

    public static List<Field> of(Scope scope) {
        return Arrays.stream(values()).filter(field -> field.scope == scope).toList();
    }

    static Optional<Field> of(Scope scope, String id) {
        return of(scope).stream()
                .filter(field -> field.id().equalsIgnoreCase(id))
                .findFirst();
    }
}
