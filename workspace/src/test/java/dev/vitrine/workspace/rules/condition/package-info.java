@NullMarked
package dev.vitrine.workspace.rules.condition;

import org.jspecify.annotations.NullMarked;
