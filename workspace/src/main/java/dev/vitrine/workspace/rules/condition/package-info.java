/** Conditions on items, shoppers and days: as text, as clauses of a builder, and tested. */
@NullMarked
package dev.vitrine.workspace.rules.condition;

import org.jspecify.annotations.NullMarked;
