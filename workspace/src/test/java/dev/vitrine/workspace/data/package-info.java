@NullMarked
package dev.vitrine.workspace.data;

import org.jspecify.annotations.NullMarked;
