package dev.vitrine.workspace.rules.condition;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import dev.vitrine.workspace.rules.condition.Clause.Comparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition as the builder shows it: clauses that must all hold, or of which one must.
 *
 * @param all whether all must hold
 */
public record Clauses(boolean all, List<Clause> clauses) {

    public static final Clauses NONE = new Clauses(true, List.of());

    public Clauses {
        clauses = List.copyOf(clauses);
    }

    /** The text that means the same. */
    public String text() {
        return clauses.stream().map(Clause::text).collect(Collectors.joining(all ? " && " : " || "));
    }

    /**
     * The clauses of a text; none if it says more than the builder can show.
     *
     * @throws ConditionException if the text cannot be read
     */
    public static Optional<Clauses> of(String text, Scope scope) {
        ASTNode root = Condition.parse(text, scope).root();
        if (root == null) {
            return Optional.of(NONE);
        }
        String joint = root.getToken().getValue();
        boolean joined = joint.equals("&&") || joint.equals("||");
        List<Clause> clauses = new ArrayList<>();
        boolean shown = joined ? collect(root, joint, scope, clauses) : add(root, scope, clauses);
        return shown ? Optional.of(new Clauses(!joint.equals("||"), clauses)) : Optional.empty();
    }

    private static boolean collect(ASTNode node, String joint, Scope scope, List<Clause> clauses) {
        if (node.getToken().getType() == TokenType.INFIX_OPERATOR
                && node.getToken().getValue().equals(joint)) {
            return collect(node.getParameters().get(0), joint, scope, clauses)
                    && collect(node.getParameters().get(1), joint, scope, clauses);
        }
        return add(node, scope, clauses);
    }

    private static boolean add(ASTNode node, Scope scope, List<Clause> clauses) {
        Clause clause = clause(node, scope);
        return clause != null && clauses.add(clause);
    }

    private static @Nullable Clause clause(ASTNode node, Scope scope) {
        Comparison comparison = comparison(node.getToken());
        List<ASTNode> parts = node.getParameters();
        if (comparison == null) {
            return null;
        }
        String value = literal(parts.get(parts.size() - 1));
        if (value == null) {
            return null;
        }
        if (comparison == Comparison.BOUGHT) {
            return new Clause(null, comparison, value);
        }
        if (comparison.isQuestion()) {
            return new Clause(comparison == Comparison.IN ? Field.SEGMENT : Field.FAVOURITE, comparison, value);
        }
        return Field.of(scope, parts.get(0).getToken().getValue())
                .filter(field -> parts.get(0).getToken().getType() == TokenType.VARIABLE_OR_CONSTANT)
                .filter(field -> Clause.comparisons(field).contains(comparison))
                .map(field -> new Clause(field, comparison, value))
                .orElse(null);
    }

    private static @Nullable Comparison comparison(Token token) {
        String symbol = token.getValue().equals("=") ? "==" : token.getValue();
        return Arrays.stream(Comparison.values())
                .filter(comparison -> comparison.symbol().equalsIgnoreCase(symbol))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String literal(ASTNode node) {
        TokenType type = node.getToken().getType();
        if (type == TokenType.PREFIX_OPERATOR && node.getToken().getValue().equals("-")) {
            ASTNode number = node.getParameters().get(0);
            return number.getToken().getType() == TokenType.NUMBER_LITERAL
                    ? "-" + number.getToken().getValue()
                    : null;
        }
        return type == TokenType.NUMBER_LITERAL || type == TokenType.STRING_LITERAL
                ? node.getToken().getValue()
                : null;
    }
}
