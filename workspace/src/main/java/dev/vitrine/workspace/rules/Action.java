package dev.vitrine.workspace.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.vitrine.workspace.problem.WorkspaceProblem;

/** What a rule does with the items that meet its condition. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Action.Pin.class, name = "pin"),
    @JsonSubTypes.Type(value = Action.Hide.class, name = "hide"),
    @JsonSubTypes.Type(value = Action.Boost.class, name = "boost"),
    @JsonSubTypes.Type(value = Action.Only.class, name = "only"),
    @JsonSubTypes.Type(value = Action.Cap.class, name = "cap"),
    @JsonSubTypes.Type(value = Action.Diversify.class, name = "diversify"),
    @JsonSubTypes.Type(value = Action.Fresh.class, name = "fresh"),
    @JsonSubTypes.Type(value = Action.InStock.class, name = "stock")
})
public sealed interface Action {

    /** Puts one item at one place, from 1, whatever the model thinks of it. */
    record Pin(String item, int place) implements Action {
        public Pin {
            require(place >= 1, "rule.place", place);
        }
    }

    /** Never shows the items. */
    record Hide() implements Action {}

    /**
     * Divides the items' places by a factor: above 1 they rise, below 1 they sink; a factor of 3 brings place 30 to
     * place 10. Places and not scores, since the scores of different models are on different scales.
     */
    record Boost(double factor) implements Action {
        public Boost {
            require(factor >= 0.001 && factor <= 1000, "rule.factor", factor);
        }
    }

    /** Shows nothing but the items. */
    record Only() implements Action {}

    /** Shows at most so many of the items that have the same of something. */
    record Cap(Group by, int most) implements Action {
        public Cap {
            require(most >= 1, "rule.most", most);
        }
    }

    /**
     * Chooses each next item by maximal marginal relevance (Carbonell &amp; Goldstein 1998).
     *
     * @param strength 0 for the model's order, 1 for the greatest variety
     */
    record Diversify(double strength) implements Action {
        public Diversify {
            require(strength >= 0 && strength <= 1, "rule.strength", strength);
        }
    }

    /** Gives a share of the places to items launched within the last days. */
    record Fresh(double share, int days) implements Action {
        public Fresh {
            require(share >= 0 && share <= 1, "rule.share", share);
            require(days >= 1, "rule.days", days);
        }
    }

    /** Hides items of which fewer are in stock; those of unknown stock stay. */
    record InStock(int least) implements Action {
        public InStock {
            require(least >= 1, "rule.least", least);
        }
    }

    /** Whether it acts on those items only that a condition names, and not on one item or on all. */
    default boolean hasItems() {
        return this instanceof Hide || this instanceof Only || this instanceof Boost || this instanceof Cap;
    }

    private static void require(boolean holds, String problem, Object value) {
        if (!holds) {
            throw WorkspaceProblem.of(problem, String.valueOf(value));
        }
    }
}
