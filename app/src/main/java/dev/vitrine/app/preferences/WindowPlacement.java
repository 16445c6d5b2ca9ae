package dev.vitrine.app.preferences;

/** How large the window was when it was closed. */
public record WindowPlacement(double width, double height, boolean maximized) {

    public static final WindowPlacement INITIAL = new WindowPlacement(1440, 900, false);

    public WindowPlacement {
        width = Math.max(960, width);
        height = Math.max(640, height);
    }

    /** The same on a screen with this much room: a window that does not fit there fills it. */
    public WindowPlacement within(double roomWidth, double roomHeight) {
        boolean fits = width < roomWidth && height < roomHeight;
        return new WindowPlacement(Math.min(width, roomWidth), Math.min(height, roomHeight), maximized || !fits);
    }
}
