/** What people think of lists: thumbs, notes, and what shoppers did with lists that they were shown. */
@NullMarked
package dev.vitrine.workspace.feedback;

import org.jspecify.annotations.NullMarked;
