@NullMarked
package dev.vitrine.engine.device;

import org.jspecify.annotations.NullMarked;
