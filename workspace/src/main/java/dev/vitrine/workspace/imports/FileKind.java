package dev.vitrine.workspace.imports;

/** What a file holds. */
public enum FileKind {
    INTERACTIONS,
    CATALOGUE,
    SHOPPERS
}
