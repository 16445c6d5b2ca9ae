package dev.vitrine.app.report.plots;

/**
 * One drawn plot, as a fragment of a page.
 *
 * @param id of the element it is drawn into; tablesaw makes a JavaScript name of it
 * @param title above it
 * @param script statements that draw it with plotly.js
 * @param chart what it shows
 */
public record Plot(String id, String title, String script, Chart chart) {}
