@NullMarked
package dev.vitrine.workspace.models;

import org.jspecify.annotations.NullMarked;
