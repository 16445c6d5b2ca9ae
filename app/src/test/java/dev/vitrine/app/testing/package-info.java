/** Helps for tests of the window. */
@NullMarked
package dev.vitrine.app.testing;

import org.jspecify.annotations.NullMarked;
