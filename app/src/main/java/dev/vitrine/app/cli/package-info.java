/** The command line: one class for each command, over the same operations as the window. */
@NullMarked
package dev.vitrine.app.cli;

import org.jspecify.annotations.NullMarked;
