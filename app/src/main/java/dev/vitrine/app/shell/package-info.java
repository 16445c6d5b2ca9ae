@NullMarked
package dev.vitrine.app.shell;

import org.jspecify.annotations.NullMarked;
