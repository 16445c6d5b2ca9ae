@NullMarked
package dev.vitrine.app.report.plots;

import org.jspecify.annotations.NullMarked;
