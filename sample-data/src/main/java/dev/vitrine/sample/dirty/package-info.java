@NullMarked
package dev.vitrine.sample.dirty;

import org.jspecify.annotations.NullMarked;
