@NullMarked
package dev.vitrine.app;

import org.jspecify.annotations.NullMarked;
