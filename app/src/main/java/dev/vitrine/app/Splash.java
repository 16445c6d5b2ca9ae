package dev.vitrine.app;

import java.awt.SplashScreen;

/** The picture that Java's launcher shows while the program starts, where it was told to ({@code -splash}). */
final class Splash {

    /** System property that says that there is one: to ask for it starts a part of AWT. */
    static final String PROPERTY = "vitrine.splash";

    private Splash() {}

    static void close() {
        if (Boolean.getBoolean(PROPERTY)) {
            try {
                SplashScreen shown = SplashScreen.getSplashScreen();
                if (shown != null) {
                    shown.close();
                }
            } catch (UnsupportedOperationException | IllegalStateException | LinkageError e) {
                // None could be shown here.
            }
        }
    }
}
