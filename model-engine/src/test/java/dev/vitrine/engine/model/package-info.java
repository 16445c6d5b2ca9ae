@NullMarked
package dev.vitrine.engine.model;

import org.jspecify.annotations.NullMarked;
