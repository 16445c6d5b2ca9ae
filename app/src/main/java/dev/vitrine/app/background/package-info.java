@NullMarked
package dev.vitrine.app.background;

import org.jspecify.annotations.NullMarked;
