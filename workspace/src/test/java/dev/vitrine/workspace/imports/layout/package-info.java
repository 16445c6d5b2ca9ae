@NullMarked
package dev.vitrine.workspace.imports.layout;

import org.jspecify.annotations.NullMarked;
