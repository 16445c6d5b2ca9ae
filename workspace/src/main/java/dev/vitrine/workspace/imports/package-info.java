@NullMarked
package dev.vitrine.workspace.imports;

import org.jspecify.annotations.NullMarked;
