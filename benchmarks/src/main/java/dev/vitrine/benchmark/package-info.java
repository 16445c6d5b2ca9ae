@NullMarked
package dev.vitrine.benchmark;

import org.jspecify.annotations.NullMarked;
