/** Segments: saved conditions on shoppers. */
@NullMarked
package dev.vitrine.workspace.segments;

import org.jspecify.annotations.NullMarked;
