package dev.vitrine.workspace.rules.condition;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.AbstractOperator;
import com.ezylang.evalex.operators.InfixOperator;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.Token;
import java.util.function.IntPredicate;

/** Compares numbers, or texts without regard to case; what is unknown meets no comparison. */
@InfixOperator(precedence = OperatorIfc.OPERATOR_PRECEDENCE_COMPARISON)
final class ComparisonOperator extends AbstractOperator {

    private final IntPredicate holds;

    /** @param holds given the sign of the order of the two sides */
    ComparisonOperator(IntPredicate holds) {
        this.holds = holds;
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... sides) {
        boolean known = !sides[0].isNullValue() && !sides[1].isNullValue();
        return EvaluationValue.booleanValue(known && holds.test(order(sides[0], sides[1])));
    }

    private static int order(EvaluationValue left, EvaluationValue right) {
        return left.isNumberValue() && right.isNumberValue()
                ? left.getNumberValue().compareTo(right.getNumberValue())
                : left.getStringValue().compareToIgnoreCase(right.getStringValue());
    }
}
