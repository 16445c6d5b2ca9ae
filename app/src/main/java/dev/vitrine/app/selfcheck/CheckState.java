package dev.vitrine.app.selfcheck;

/** How well it is with what was checked. */
public enum CheckState {
    OK,
    /** Something does not work, but the rest does. */
    WARNING,
    FAILED
}
