package dev.vitrine.workspace.rules.condition;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;

/** Whether the shopper bought something of a category. */
@FunctionParameter(name = "category")
final class BoughtFunction extends AbstractFunction {

    private final SubjectAccess access;

    BoughtFunction(SubjectAccess access) {
        this.access = access;
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... category) {
        return EvaluationValue.booleanValue(access.bought(category[0].getStringValue()));
    }
}
