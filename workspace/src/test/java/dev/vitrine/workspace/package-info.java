@NullMarked
package dev.vitrine.workspace;

import org.jspecify.annotations.NullMarked;
