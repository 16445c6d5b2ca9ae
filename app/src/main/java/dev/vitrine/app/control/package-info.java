@NullMarked
package dev.vitrine.app.control;

import org.jspecify.annotations.NullMarked;
