@NullMarked
package dev.vitrine.sample.simulation;

import org.jspecify.annotations.NullMarked;
