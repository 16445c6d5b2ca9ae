@NullMarked
package dev.vitrine.workspace.operations;

import org.jspecify.annotations.NullMarked;
