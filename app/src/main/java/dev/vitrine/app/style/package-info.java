@NullMarked
package dev.vitrine.app.style;

import org.jspecify.annotations.NullMarked;
