package dev.vitrine.workspace.rules.condition;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token.TokenType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition that was read and checked; to be tested by one thread at a time. */
public final class Condition {

    private static final int LONGEST = 1000;

    private final String text;
    private final SubjectAccess access;
    private final @Nullable Expression expression;
    private final @Nullable ASTNode root;

    private Condition(String text, SubjectAccess access, @Nullable Expression expression, @Nullable ASTNode root) {
        this.text = text;
        this.access = access;
        this.expression = expression;
        this.root = root;
    }

    /**
     * Reads a condition; an empty one holds of everything.
     *
     * @throws ConditionException with the place, if it cannot be read
     */
    public static Condition parse(String text, Scope scope) {
        SubjectAccess access = new SubjectAccess(scope);
        if (text.isBlank()) {
            return new Condition(text, access, null, null);
        }
        if (text.length() > LONGEST) {
            throw new ConditionException("tooLong", text, LONGEST, "", Integer.toString(LONGEST));
        }
        Expression expression = new Expression(text, Language.of(scope, access));
        ASTNode root = root(expression, text, scope);
        new TypeCheck(text, scope).check(root);
        return new Condition(text, access, expression, root);
    }

    private static ASTNode root(Expression expression, String text, Scope scope) {
        try {
            return expression.getAbstractSyntaxTree();
        } catch (ParseException e) {
            boolean function = String.valueOf(e.getMessage()).startsWith("Undefined function");
            throw new ConditionException(
                    function ? "unknownFunction" : "syntax",
                    text,
                    Math.max(0, Math.min(text.length(), e.getStartPosition() - 1)),
                    Objects.requireNonNullElse(e.getTokenString(), ""),
                    scope == Scope.ITEM ? "within(category, ...), contains(title, ...)" : ShopperFunction.ALL);
        }
    }

    /** The tree that was read; null for a condition that is empty. */
    @Nullable
    ASTNode root() {
        return root;
    }

    /** The segments that it asks for by name. */
    public Set<String> segments() {
        Set<String> named = new LinkedHashSet<>();
        if (root != null) {
            addSegments(root, named);
        }
        return named;
    }

    private static void addSegments(ASTNode node, Set<String> named) {
        List<ASTNode> parts = node.getParameters();
        if (node.getToken().getType() == TokenType.FUNCTION
                && node.getToken().getValue().equalsIgnoreCase(Language.SEGMENT)
                && parts.get(0).getToken().getType() == TokenType.STRING_LITERAL) {
            named.add(parts.get(0).getToken().getValue());
        }
        parts.forEach(part -> addSegments(part, named));
    }

    public boolean isEmpty() {
        return expression == null;
    }

    /** Whether it asks for a field. */
    public boolean asksFor(Field field) {
        return text.toLowerCase(Locale.ROOT).contains(field.id());
    }

    /** @throws ConditionException if the subject's values make it impossible, as a division by zero does */
    public boolean holds(Subject subject) {
        if (expression == null) {
            return true;
        }
        access.lookAt(subject);
        try {
            return expression.evaluate().getBooleanValue();
        } catch (EvaluationException e) {
            throw impossible(e.getStartPosition(), e.getTokenString());
        } catch (ParseException e) {
            throw impossible(e.getStartPosition(), e.getTokenString());
        } catch (ArithmeticException e) {
            throw impossible(1, "");
        }
    }

    private ConditionException impossible(int position, @Nullable String token) {
        return new ConditionException(
                "impossible",
                text,
                Math.max(0, Math.min(text.length(), position - 1)),
                Objects.requireNonNullElse(token, ""),
                "");
    }
}
