/** What a look at the data finds before anything is trained on them. */
@NullMarked
package dev.vitrine.workspace.findings;

import org.jspecify.annotations.NullMarked;
