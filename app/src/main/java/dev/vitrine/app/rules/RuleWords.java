package dev.vitrine.app.rules;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.rules.Action;
import dev.vitrine.workspace.rules.Rule;
import dev.vitrine.workspace.rules.condition.Clause;
import dev.vitrine.workspace.rules.condition.Clauses;
import dev.vitrine.workspace.rules.condition.Field;
import dev.vitrine.workspace.rules.condition.Scope;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Puts rules into words. */
record RuleWords(Messages messages, ItemNames items) {

    String kind(RuleKind kind) {
        return messages.get("rules.kind." + kind.id());
    }

    /** What a rule does to which items when, in one line. */
    String of(Rule rule) {
        StringJoiner parts = new StringJoiner(messages.get("rules.joint"));
        parts.add(action(rule.action()));
        if (rule.action().hasItems()) {
            parts.add(rule.items().isBlank() ? messages.get("rules.allItems") : condition(rule.items(), Scope.ITEM));
        }
        if (!rule.when().isBlank()) {
            parts.add(messages.get("rules.onlyWhen", condition(rule.when(), Scope.WHEN)));
        }
        return parts.toString();
    }

    private String action(Action action) {
        if (action instanceof Action.Pin pin) {
            return pin.item().isEmpty()
                    ? messages.get("rules.does.pinNothing")
                    : messages.get("rules.does.pin", title(pin.item()), pin.place());
        }
        if (action instanceof Action.Boost boost) {
            return boost.factor() < 1
                    ? messages.get("rules.does.bury", 1 / boost.factor())
                    : messages.get("rules.does.boost", boost.factor());
        }
        if (action instanceof Action.Cap cap) {
            return messages.get("rules.does.cap", cap.most(), group(cap));
        }
        if (action instanceof Action.Diversify diversify) {
            return messages.get("rules.does.diversity", diversify.strength());
        }
        if (action instanceof Action.Fresh fresh) {
            return messages.get("rules.does.fresh", fresh.share(), fresh.days());
        }
        if (action instanceof Action.InStock stock) {
            return messages.get("rules.does.stock", stock.least());
        }
        return messages.get(action instanceof Action.Hide ? "rules.does.hide" : "rules.does.only");
    }

    String title(String item) {
        return items.find(item).map(card -> card.title(messages.locale())).orElse(item);
    }

    private String group(Action.Cap cap) {
        return messages.get("rules.group." + cap.by().name().toLowerCase(Locale.ROOT));
    }

    private String condition(String text, Scope scope) {
        return clauses(text, scope).map(this::clauses).orElse(text);
    }

    /** The clauses of a condition; none where it says more, or cannot be read. */
    static Optional<Clauses> clauses(String text, Scope scope) {
        try {
            return Clauses.of(text, scope);
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private String clauses(Clauses clauses) {
        StringJoiner joined = new StringJoiner(messages.get(clauses.all() ? "rules.and" : "rules.or"));
        clauses.clauses().forEach(clause -> joined.add(clause(clause)));
        return joined.toString();
    }

    private String clause(Clause clause) {
        String value = value(clause);
        return clause.field() == null
                ? comparison(clause.comparison()) + " " + value
                : field(clause.field()) + " " + comparison(clause.comparison()) + " " + value;
    }

    private String value(Clause clause) {
        if (clause.value().isBlank()) {
            return messages.get("rules.noValue");
        }
        return clause.field() == Field.ITEM ? title(clause.value()) : clause.value();
    }

    String field(@Nullable Field field) {
        return messages.get("rules.field." + (field == null ? "bought" : field.id()));
    }

    String comparison(Clause.Comparison comparison) {
        return messages.get("rules.comparison." + comparison.name().toLowerCase(Locale.ROOT));
    }
}
