/** A shopper's history that a person edits to see what the lists would be. */
@NullMarked
package dev.vitrine.app.comparison.whatif;

import org.jspecify.annotations.NullMarked;
