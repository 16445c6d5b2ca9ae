@NullMarked
package dev.vitrine.workspace.rules;

import org.jspecify.annotations.NullMarked;
