package dev.vitrine.app.condition;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.rules.condition.Clause;
import dev.vitrine.workspace.rules.condition.Clauses;
import dev.vitrine.workspace.rules.condition.Field;
import dev.vitrine.workspace.rules.condition.Scope;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts conditions into words.
 *
 * @param titles of items by id
 */
public record ConditionWords(Messages messages, UnaryOperator<String> titles) {

    /** In one line; the text itself where it says more than clauses can. */
    public String of(String text, Scope scope) {
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
        return clause.field() == Field.ITEM ? titles.apply(clause.value()) : clause.value();
    }

    String field(@Nullable Field field) {
        return messages.get("rules.field." + (field == null ? "bought" : field.id()));
    }

    String comparison(Clause.Comparison comparison) {
        return messages.get("rules.comparison." + comparison.name().toLowerCase(Locale.ROOT));
    }
}
