@NullMarked
package dev.vitrine.engine.explanation;

import org.jspecify.annotations.NullMarked;
