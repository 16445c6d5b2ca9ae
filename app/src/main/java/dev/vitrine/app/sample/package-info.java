@NullMarked
package dev.vitrine.app.sample;

import org.jspecify.annotations.NullMarked;
