@NullMarked
package dev.vitrine.app.i18n;

import org.jspecify.annotations.NullMarked;
