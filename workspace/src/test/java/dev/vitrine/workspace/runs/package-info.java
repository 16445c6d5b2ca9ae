@NullMarked
package dev.vitrine.workspace.runs;

import org.jspecify.annotations.NullMarked;
