/** A Transformer and a table of what follows what, joined. */
@NullMarked
package dev.vitrine.engine.hybrid;

import org.jspecify.annotations.NullMarked;
