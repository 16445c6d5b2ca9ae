package dev.vitrine.workspace.rules.condition;

import com.ezylang.evalex.data.DataAccessorIfc;
import com.ezylang.evalex.data.EvaluationValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives an expression what it asks of the subject it is tested on. */
final class SubjectAccess implements DataAccessorIfc {

    private final Map<String, Field> fields = new HashMap<>();
    private @Nullable Subject subject;

    SubjectAccess(Scope scope) {
        Field.of(scope).stream()
                .filter(field -> field.type() != Field.Type.QUESTION)
                .forEach(field -> fields.put(field.id(), field));
    }

    void lookAt(Subject next) {
        subject = next;
    }

    /** Null before anything was looked at. */
    @Nullable
    Subject subject() {
        return subject;
    }

    @Override
    public @Nullable EvaluationValue getData(String variable) {
        Field field = fields.get(variable.toLowerCase(Locale.ROOT));
        return field == null || subject == null ? null : value(subject.get(field));
    }

    private static EvaluationValue value(@Nullable Object value) {
        if (value instanceof Number number) {
            return EvaluationValue.numberValue(BigDecimal.valueOf(number.doubleValue()));
        }
        return value == null ? EvaluationValue.NULL_VALUE : EvaluationValue.stringValue(value.toString());
    }

    @Override
    public void setData(String variable, EvaluationValue value) {
        throw new UnsupportedOperationException("conditions change nothing");
    }
}
