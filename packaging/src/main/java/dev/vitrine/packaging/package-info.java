/** Makes the installers of the system it runs on from the program's jars. */
@NullMarked
package dev.vitrine.packaging;

import org.jspecify.annotations.NullMarked;
