package dev.vitrine.app.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys that work on every screen. */
final class Shortcuts {

    static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);

    private Shortcuts() {}

    /** Ctrl/Cmd and the place of the screen on the rail, from 1 to 9. */
    static KeyCombination screen(int place) {
        return new KeyCodeCombination(KeyCode.valueOf("DIGIT" + place), KeyCombination.SHORTCUT_DOWN);
    }
}
