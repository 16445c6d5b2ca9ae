package dev.vitrine.app.report;

import java.util.Locale;

/**
 * How a report is made.
 *
 * @param shop its name in the title
 * @param program name and version, for the provenance
 * @param shoppers how many to show
 * @param realIds whether shoppers appear under the shop's own ids rather than as numbers
 */
public record ReportOptions(Locale locale, String shop, String program, int shoppers, boolean realIds) {}
