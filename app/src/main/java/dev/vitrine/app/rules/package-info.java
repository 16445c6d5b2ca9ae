@NullMarked
package dev.vitrine.app.rules;

import org.jspecify.annotations.NullMarked;
