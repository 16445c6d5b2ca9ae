@NullMarked
package dev.vitrine.app.data;

import org.jspecify.annotations.NullMarked;
