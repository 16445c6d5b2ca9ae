/** Shows and edits conditions, wherever something is asked of items or shoppers. */
@NullMarked
package dev.vitrine.app.condition;

import org.jspecify.annotations.NullMarked;
