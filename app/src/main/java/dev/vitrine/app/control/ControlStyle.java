package dev.vitrine.app.control;

import java.util.Objects;

/** Where the looks of this package's controls are written. */
final class ControlStyle {

    static final String URL = Objects.requireNonNull(ControlStyle.class.getResource("control.css"))
            .toExternalForm();

    private ControlStyle() {}
}
