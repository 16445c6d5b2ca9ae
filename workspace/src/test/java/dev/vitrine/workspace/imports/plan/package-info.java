@NullMarked
package dev.vitrine.workspace.imports.plan;

import org.jspecify.annotations.NullMarked;
