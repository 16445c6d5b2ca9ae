/** What is known of items beside who had them, for models that read it. */
@NullMarked
package dev.vitrine.workspace.features;

import org.jspecify.annotations.NullMarked;
