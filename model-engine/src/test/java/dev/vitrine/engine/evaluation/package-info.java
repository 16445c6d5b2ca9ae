@NullMarked
package dev.vitrine.engine.evaluation;

import org.jspecify.annotations.NullMarked;
