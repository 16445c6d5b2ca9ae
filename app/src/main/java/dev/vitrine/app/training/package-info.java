@NullMarked
package dev.vitrine.app.training;

import org.jspecify.annotations.NullMarked;
