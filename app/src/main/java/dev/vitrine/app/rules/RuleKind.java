package dev.vitrine.app.rules;

import dev.vitrine.workspace.rules.Action;
import dev.vitrine.workspace.rules.Group;
import java.util.Locale;

/** The kinds of rules that a person can add, each with what it does at first. */
public enum RuleKind {
    PIN,
    BOOST,
    BURY,
    HIDE,
    ONLY,
    STOCK,
    CAP,
    DIVERSITY,
    FRESH;

    /** What a rule of the kind does before anything is set. */
    Action first() {
        return switch (this) {
            case PIN -> new Action.Pin("", 1);
            case BOOST -> new Action.Boost(2);
            case BURY -> new Action.Boost(0.5);
            case HIDE -> new Action.Hide();
            case ONLY -> new Action.Only();
            case STOCK -> new Action.InStock(1);
            case CAP -> new Action.Cap(Group.CATEGORY, 3);
            case DIVERSITY -> new Action.Diversify(0.3);
            case FRESH -> new Action.Fresh(0.2, 60);
        };
    }

    /** Ending of its words, {@code rules.kind.ID}, and of the id of its menu entry. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RuleKind of(Action action) {
        if (action instanceof Action.Pin) {
            return PIN;
        }
        if (action instanceof Action.Boost boost) {
            return boost.factor() < 1 ? BURY : BOOST;
        }
        if (action instanceof Action.Hide) {
            return HIDE;
        }
        if (action instanceof Action.Only) {
            return ONLY;
        }
        if (action instanceof Action.InStock) {
            return STOCK;
        }
        if (action instanceof Action.Cap) {
            return CAP;
        }
        return action instanceof Action.Diversify ? DIVERSITY : FRESH;
    }
}
