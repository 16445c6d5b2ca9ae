@NullMarked
package dev.vitrine.engine.calibration;

import org.jspecify.annotations.NullMarked;
