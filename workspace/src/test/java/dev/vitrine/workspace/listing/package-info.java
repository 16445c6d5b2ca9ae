@NullMarked
package dev.vitrine.workspace.listing;

import org.jspecify.annotations.NullMarked;
