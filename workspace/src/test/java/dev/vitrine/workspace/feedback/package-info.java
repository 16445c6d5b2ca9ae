@NullMarked
package dev.vitrine.workspace.feedback;

import org.jspecify.annotations.NullMarked;
