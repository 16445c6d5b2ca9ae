@NullMarked
package dev.vitrine.workspace.imports.value;

import org.jspecify.annotations.NullMarked;
