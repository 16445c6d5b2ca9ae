/** Keeping shoppers unknown, and forgetting them. */
@NullMarked
package dev.vitrine.workspace.privacy;

import org.jspecify.annotations.NullMarked;
