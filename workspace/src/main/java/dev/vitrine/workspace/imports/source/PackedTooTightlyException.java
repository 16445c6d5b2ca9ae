package dev.vitrine.workspace.imports.source;

import java.io.IOException;

/** Says that a packed file unpacks to so much more than it is that it is meant to fill the machine. */
final class PackedTooTightlyException extends IOException {
    private static final long serialVersionUID = 1;

    PackedTooTightlyException() {
        super("unpacks to many times its size");
    }
}
