package dev.vitrine.app.cli;

/** Opens the window, of which the command line knows nothing more. */
@FunctionalInterface
public interface WindowOpener {

    /** Returns when the window is closed, or at once with false where there is no display to open it on. */
    boolean open(WindowRequest request);
}
