@NullMarked
package dev.vitrine.workspace.sequences;

import org.jspecify.annotations.NullMarked;
