@NullMarked
package dev.vitrine.sample.picture;

import org.jspecify.annotations.NullMarked;
