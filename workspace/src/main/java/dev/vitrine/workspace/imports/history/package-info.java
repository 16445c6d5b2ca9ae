/** What earlier imports brought, and taking it back. */
@NullMarked
package dev.vitrine.workspace.imports.history;

import org.jspecify.annotations.NullMarked;
