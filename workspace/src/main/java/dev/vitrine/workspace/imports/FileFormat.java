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
    /** Columns in groups of rows (Apache Parquet). */
    PARQUET,
    /** What was said of items over time, one property in each row of a delimited file. */
    ITEM_PROPERTIES,
    /** {@code user item item ...} on each line, in order of time. */
    SEQUENCES,
    /** One JSON object of item ids and their attributes. */
    ITEM_ATTRIBUTES
}
