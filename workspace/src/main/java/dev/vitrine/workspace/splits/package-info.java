/** Where a split puts the events of a workspace. */
@NullMarked
package dev.vitrine.workspace.splits;

import org.jspecify.annotations.NullMarked;
