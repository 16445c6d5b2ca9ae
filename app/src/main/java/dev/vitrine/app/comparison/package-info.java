@NullMarked
package dev.vitrine.app.comparison;

import org.jspecify.annotations.NullMarked;
