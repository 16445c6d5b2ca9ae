/** What a shop wants of its lists beyond the model: rules as data, and what they do to a ranking. */
@NullMarked
package dev.vitrine.workspace.rules;

import org.jspecify.annotations.NullMarked;
