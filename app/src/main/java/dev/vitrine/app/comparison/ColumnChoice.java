package dev.vitrine.app.comparison;

import org.jspecify.annotations.Nullable;

/**
 * What a column is to show.
 *
 * @param rules name of the rule set that the model's list is put under; null for none
 */
record ColumnChoice(String model, @Nullable String rules) {

    ColumnChoice of(String other) {
        return new ColumnChoice(other, rules);
    }

    ColumnChoice under(@Nullable String others) {
        return new ColumnChoice(model, others);
    }
}
