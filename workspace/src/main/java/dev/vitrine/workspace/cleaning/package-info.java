/** Rules that say which stored interactions count: a view, under which the rows themselves stay as they are. */
@NullMarked
package dev.vitrine.workspace.cleaning;

import org.jspecify.annotations.NullMarked;
