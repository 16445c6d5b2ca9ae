@NullMarked
package dev.vitrine.app.session;

import org.jspecify.annotations.NullMarked;
