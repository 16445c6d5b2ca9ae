@NullMarked
package dev.vitrine.app.explore;

import org.jspecify.annotations.NullMarked;
