@NullMarked
package dev.vitrine.engine.baseline;

import org.jspecify.annotations.NullMarked;
