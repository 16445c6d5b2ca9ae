@NullMarked
package dev.vitrine.app.dialog;

import org.jspecify.annotations.NullMarked;
