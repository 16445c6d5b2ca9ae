package dev.vitrine.app.preferences;

/** How large the window was when it was closed. */
public record WindowPlacement(double width, double height, boolean maximized) {

    public static final WindowPlacement INITIAL = new WindowPlacement(1440, 900, false);

    public WindowPlacement {
        width = Math.max(960, width);
        height = Math.max(640, height);
    }
}
