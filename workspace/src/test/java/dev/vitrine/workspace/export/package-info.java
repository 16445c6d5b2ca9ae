@NullMarked
package dev.vitrine.workspace.export;

import org.jspecify.annotations.NullMarked;
