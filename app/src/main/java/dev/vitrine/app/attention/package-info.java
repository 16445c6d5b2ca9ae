@NullMarked
package dev.vitrine.app.attention;

import org.jspecify.annotations.NullMarked;
