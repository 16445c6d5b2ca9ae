@NullMarked
package dev.vitrine.engine.worker;

import org.jspecify.annotations.NullMarked;
