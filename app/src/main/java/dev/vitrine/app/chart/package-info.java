@NullMarked
package dev.vitrine.app.chart;

import org.jspecify.annotations.NullMarked;
