package dev.vitrine.workspace.rules.condition;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Asks something of the shopper by a name: of a category, of a column, of a segment. */
@FunctionParameter(name = "name")
final class ShopperFunction extends AbstractFunction {

    /** What the functions that ask shoppers are called. */
    static final String ALL = "bought(...), mostly(...), affinity(...), attribute(...), amount(...), segment(...)";

    private static final double HALF = 0.5;

    private final SubjectAccess access;
    private final BiFunction<Subject, String, EvaluationValue> answer;

    private ShopperFunction(SubjectAccess access, BiFunction<Subject, String, EvaluationValue> answer) {
        this.access = access;
        this.answer = answer;
    }

    static ShopperFunction bought(SubjectAccess access) {
        return new ShopperFunction(access, (subject, name) -> EvaluationValue.booleanValue(subject.bought(name)));
    }

    static ShopperFunction mostly(SubjectAccess access) {
        return new ShopperFunction(
                access, (subject, name) -> EvaluationValue.booleanValue(subject.affinity(name) >= HALF));
    }

    static ShopperFunction affinity(SubjectAccess access) {
        return new ShopperFunction(
                access, (subject, name) -> EvaluationValue.numberValue(BigDecimal.valueOf(subject.affinity(name))));
    }

    static ShopperFunction segment(SubjectAccess access) {
        return new ShopperFunction(access, (subject, name) -> EvaluationValue.booleanValue(subject.isIn(name)));
    }

    static ShopperFunction attribute(SubjectAccess access) {
        return new ShopperFunction(access, (subject, name) -> text(subject.attribute(name)));
    }

    /** An attribute as a number; unknown where it is none. */
    static ShopperFunction amount(SubjectAccess access) {
        return new ShopperFunction(access, (subject, name) -> number(subject.attribute(name)));
    }

    private static EvaluationValue text(@Nullable String value) {
        return value == null ? EvaluationValue.NULL_VALUE : EvaluationValue.stringValue(value);
    }

    private static EvaluationValue number(@Nullable String value) {
        try {
            return value == null
                    ? EvaluationValue.NULL_VALUE
                    : EvaluationValue.numberValue(new BigDecimal(value.strip().replace(',', '.')));
        } catch (NumberFormatException e) {
            return EvaluationValue.NULL_VALUE;
        }
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... name) {
        Subject subject = access.subject();
        return subject == null ? EvaluationValue.NULL_VALUE : answer.apply(subject, name[0].getStringValue());
    }
}
