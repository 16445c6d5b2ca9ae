@NullMarked
package dev.vitrine.sample.report;

import org.jspecify.annotations.NullMarked;
