@NullMarked
package dev.vitrine.engine.training;

import org.jspecify.annotations.NullMarked;
