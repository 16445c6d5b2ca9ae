/** The report: one HTML file that needs nothing beside it. */
@NullMarked
package dev.vitrine.app.report;

import org.jspecify.annotations.NullMarked;
