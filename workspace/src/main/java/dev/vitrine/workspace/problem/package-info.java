@NullMarked
package dev.vitrine.workspace.problem;

import org.jspecify.annotations.NullMarked;
