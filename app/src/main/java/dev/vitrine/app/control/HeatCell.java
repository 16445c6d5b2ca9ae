package dev.vitrine.app.control;

/** The pair of a heat map that is pointed at; the value is NaN where the pair has none. */
public record HeatCell(int row, int column, float value) {}
