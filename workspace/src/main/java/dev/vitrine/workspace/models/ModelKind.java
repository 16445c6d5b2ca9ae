package dev.vitrine.workspace.models;

import java.util.Locale;

/** The kinds of model that can be trained. */
public enum ModelKind {
    TRANSFORMER,
    POPULARITY,
    TRANSITION,
    ITEM_KNN,
    EASE;

    /** The name on the command line and in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
