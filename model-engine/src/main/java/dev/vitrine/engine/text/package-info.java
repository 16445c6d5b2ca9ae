/** Vectors of items' texts, made by language models that come with the program. */
@NullMarked
package dev.vitrine.engine.text;

import org.jspecify.annotations.NullMarked;
