@NullMarked
package dev.vitrine.sample;

import org.jspecify.annotations.NullMarked;
