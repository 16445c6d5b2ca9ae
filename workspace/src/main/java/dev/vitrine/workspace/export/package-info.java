/** What leaves the workspace as files. */
@NullMarked
package dev.vitrine.workspace.export;

import org.jspecify.annotations.NullMarked;
