package dev.vitrine.workspace.imports;

/** How a file is written. */
public enum FileFormat {
    /** Columns between delimiters, quoted where need be. */
    DELIMITED,
    /** One JSON object on each line. */
    JSON_LINES,
    /** One JSON array of objects. */
    JSON_ARRAY,
    /** A sheet of a workbook (XLSX). */
    WORKBOOK,
    /** {@code user item item ...} on each line, in order of time. */
    SEQUENCES,
    /** One JSON object of item ids and their attributes. */
    ITEM_ATTRIBUTES
}
