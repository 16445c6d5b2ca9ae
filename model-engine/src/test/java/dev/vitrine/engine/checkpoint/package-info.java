@NullMarked
package dev.vitrine.engine.checkpoint;

import org.jspecify.annotations.NullMarked;
