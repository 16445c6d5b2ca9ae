package dev.vitrine.app.report.plots;

/** Gives the reader's words for a key; plots know neither the window's language nor the command line's. */
@FunctionalInterface
public interface Words {
    String get(String key, Object... arguments);
}
