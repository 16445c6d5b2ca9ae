/** Looks whether this machine has what the program needs, and says what to do about what it lacks. */
@NullMarked
package dev.vitrine.app.selfcheck;

import org.jspecify.annotations.NullMarked;
