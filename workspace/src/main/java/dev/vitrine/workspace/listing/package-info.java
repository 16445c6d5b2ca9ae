/** Long tables in memory, by what they are searched, filtered and sorted by. */
@NullMarked
package dev.vitrine.workspace.listing;

import org.jspecify.annotations.NullMarked;
