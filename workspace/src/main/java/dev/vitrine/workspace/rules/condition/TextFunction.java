package dev.vitrine.workspace.rules.condition;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Asks something of a text and another; nothing holds of what is unknown. */
@FunctionParameter(name = "text")
@FunctionParameter(name = "other")
final class TextFunction extends AbstractFunction {

    private final BiPredicate<String, String> holds;

    TextFunction(BiPredicate<String, String> holds) {
        this.holds = holds;
    }

    static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... texts) {
        return EvaluationValue.booleanValue(!texts[0].isNullValue()
                && !texts[1].isNullValue()
                && holds.test(texts[0].getStringValue(), texts[1].getStringValue()));
    }
}
