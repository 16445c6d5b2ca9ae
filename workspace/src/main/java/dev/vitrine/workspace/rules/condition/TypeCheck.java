package dev.vitrine.workspace.rules.condition;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds what cannot be evaluated before anything is: unknown fields, texts compared with numbers, dates that are none. */
record TypeCheck(String text, Scope scope) {

    /** @throws ConditionException if the whole is not something that holds or does not */
    void check(ASTNode root) {
        requireType(root, Field.Type.TRUTH);
    }

    private void requireType(ASTNode node, Field.Type wanted) {
        if (type(node) != wanted) {
            throw fault(wanted == Field.Type.TRUTH ? "notYesNo" : "otherType", node.getToken(), "");
        }
    }

    private Field.Type type(ASTNode node) {
        Token token = node.getToken();
        List<ASTNode> parts = node.getParameters();
        return switch (token.getType()) {
            case NUMBER_LITERAL -> Field.Type.NUMBER;
            case STRING_LITERAL -> Field.Type.TEXT;
            case VARIABLE_OR_CONSTANT -> nameType(token);
            case PREFIX_OPERATOR -> same(parts, token.getValue().equals("!") ? Field.Type.TRUTH : Field.Type.NUMBER);
            case INFIX_OPERATOR -> operatorType(token, parts);
            case FUNCTION -> functionType(token, parts);
            default -> throw fault("syntax", token, "");
        };
    }

    private Field.Type nameType(Token token) {
        String name = token.getValue().toLowerCase(Locale.ROOT);
        if (name.equals("true") || name.equals("false")) {
            return Field.Type.TRUTH;
        }
        return Field.of(scope, name)
                .filter(field -> field.type() != Field.Type.QUESTION)
                .map(Field::type)
                .orElseThrow(() -> fault("unknownField", token, fields()));
    }

    private String fields() {
        return Field.of(scope).stream()
                .filter(field -> field.type() != Field.Type.QUESTION)
                .map(Field::id)
                .collect(Collectors.joining(", "));
    }

    private Field.Type operatorType(Token token, List<ASTNode> parts) {
        return switch (token.getValue()) {
            case "&&", "||" -> same(parts, Field.Type.TRUTH);
            case "+", "-", "*", "/" -> same(parts, Field.Type.NUMBER);
            default -> compared(token, parts.get(0), parts.get(1));
        };
    }

    private Field.Type same(List<ASTNode> parts, Field.Type type) {
        parts.forEach(part -> requireType(part, type));
        return type;
    }

    private Field.Type compared(Token token, ASTNode left, ASTNode right) {
        Field.Type one = type(left);
        Field.Type other = type(right);
        if (one == Field.Type.DATE && other == Field.Type.TEXT) {
            requireDate(right);
        } else if (one == Field.Type.TEXT && other == Field.Type.DATE) {
            requireDate(left);
        } else if (one != other) {
            throw fault("otherType", token, "");
        }
        return Field.Type.TRUTH;
    }

    private void requireDate(ASTNode node) {
        Token token = node.getToken();
        if (token.getType() != TokenType.STRING_LITERAL) {
            throw fault("otherType", token, "");
        }
        try {
            LocalDate.parse(token.getValue());
        } catch (DateTimeParseException e) {
            throw fault("noDate", token, "");
        }
    }

    private Field.Type functionType(Token token, List<ASTNode> parts) {
        parts.forEach(part -> requireType(part, Field.Type.TEXT));
        return switch (token.getValue().toLowerCase(Locale.ROOT)) {
            case Language.AFFINITY, Language.AMOUNT -> Field.Type.NUMBER;
            case Language.ATTRIBUTE -> Field.Type.TEXT;
            default -> Field.Type.TRUTH;
        };
    }

    private ConditionException fault(String key, Token token, String known) {
        int position = Math.min(text.length(), Math.max(0, token.getStartPosition() - 1));
        return new ConditionException(key, text, position, token.getValue(), known);
    }
}
