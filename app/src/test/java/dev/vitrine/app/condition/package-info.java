@NullMarked
package dev.vitrine.app.condition;

import org.jspecify.annotations.NullMarked;
