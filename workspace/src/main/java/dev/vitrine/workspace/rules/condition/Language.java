package dev.vitrine.workspace.rules.condition;

import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;
import java.math.MathContext;
import java.util.Map;

/**
 * What of the expression library conditions may use: comparisons, and, or, not, the four operations and a few
 * functions on texts. Nothing that is random, looks at the clock, or can run for long.
 */
final class Language {

    static final String WITHIN = "within";
    static final String CONTAINS = "contains";
    static final String BOUGHT = "bought";
    static final String MOSTLY = "mostly";
    static final String SEGMENT = "segment";
    static final String AFFINITY = "affinity";
    static final String ATTRIBUTE = "attribute";
    static final String AMOUNT = "amount";

    private Language() {}

    static ExpressionConfiguration of(Scope scope, SubjectAccess access) {
        return ExpressionConfiguration.builder()
                .arraysAllowed(false)
                .structuresAllowed(false)
                .binaryAllowed(false)
                .implicitMultiplicationAllowed(false)
                .singleQuoteStringLiteralsAllowed(true)
                .mathContext(MathContext.DECIMAL64)
                .defaultConstants(Map.of("true", EvaluationValue.TRUE, "false", EvaluationValue.FALSE))
                .operatorDictionary(operators())
                .functionDictionary(functions(scope, access))
                .dataAccessorSupplier(() -> access)
                .build();
    }

    private static OperatorDictionaryIfc operators() {
        MapBasedOperatorDictionary operators = new MapBasedOperatorDictionary();
        operators.addOperator("!", new PrefixNotOperator());
        operators.addOperator("-", new PrefixMinusOperator());
        operators.addOperator("+", new InfixPlusOperator());
        operators.addOperator("-", new InfixMinusOperator());
        operators.addOperator("*", new InfixMultiplicationOperator());
        operators.addOperator("/", new InfixDivisionOperator());
        operators.addOperator("&&", new InfixAndOperator());
        operators.addOperator("||", new InfixOrOperator());
        operators.addOperator("=", new ComparisonOperator(order -> order == 0));
        operators.addOperator("==", new ComparisonOperator(order -> order == 0));
        operators.addOperator("!=", new ComparisonOperator(order -> order != 0));
        operators.addOperator("<", new ComparisonOperator(order -> order < 0));
        operators.addOperator("<=", new ComparisonOperator(order -> order <= 0));
        operators.addOperator(">", new ComparisonOperator(order -> order > 0));
        operators.addOperator(">=", new ComparisonOperator(order -> order >= 0));
        return operators;
    }

    private static FunctionDictionaryIfc functions(Scope scope, SubjectAccess access) {
        MapBasedFunctionDictionary functions = new MapBasedFunctionDictionary();
        if (scope == Scope.ITEM) {
            functions.addFunction(WITHIN, new TextFunction(Category::isWithin));
            functions.addFunction(CONTAINS, new TextFunction(TextFunction::contains));
        } else {
            functions.addFunction(BOUGHT, ShopperFunction.bought(access));
            functions.addFunction(MOSTLY, ShopperFunction.mostly(access));
            functions.addFunction(SEGMENT, ShopperFunction.segment(access));
            functions.addFunction(AFFINITY, ShopperFunction.affinity(access));
            functions.addFunction(ATTRIBUTE, ShopperFunction.attribute(access));
            functions.addFunction(AMOUNT, ShopperFunction.amount(access));
        }
        return functions;
    }
}
