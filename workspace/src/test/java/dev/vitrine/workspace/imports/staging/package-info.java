@NullMarked
package dev.vitrine.workspace.imports.staging;

import org.jspecify.annotations.NullMarked;
