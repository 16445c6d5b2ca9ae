@NullMarked
package dev.vitrine.app.preferences;

import org.jspecify.annotations.NullMarked;
