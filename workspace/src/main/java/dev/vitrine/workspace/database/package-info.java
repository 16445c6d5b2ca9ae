@NullMarked
package dev.vitrine.workspace.database;

import org.jspecify.annotations.NullMarked;
