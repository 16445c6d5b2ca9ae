@NullMarked
package dev.vitrine.workspace.imports.source;

import org.jspecify.annotations.NullMarked;
