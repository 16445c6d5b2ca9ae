@NullMarked
package dev.vitrine.engine;

import org.jspecify.annotations.NullMarked;
