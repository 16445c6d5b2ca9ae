@NullMarked
package dev.vitrine.engine.data;

import org.jspecify.annotations.NullMarked;
