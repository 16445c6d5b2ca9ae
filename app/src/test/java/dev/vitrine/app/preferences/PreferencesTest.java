package dev.vitrine.app.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.app.style.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {

    @TempDir
    private Path folder;

    @Test
    void remembersEachConcernUntilTheNextStart() {
        Path file = folder.resolve("new/preferences.properties");
        Preferences before = new Preferences(file);
        before.save(new Appearance(Appearance.CHINESE, Theme.DARK));
        before.save(new WindowPlacement(1600, 1000, true));
        before.saveLastWorkspace(folder);
        Preferences after = new Preferences(file);
        assertEquals(new Appearance(Appearance.CHINESE, Theme.DARK), after.appearance());
        assertEquals(new WindowPlacement(1600, 1000, true), after.windowPlacement());
        assertEquals(Optional.of(folder.toAbsolutePath()), after.lastWorkspace());
    }

    @Test
    void startsWithWhatSuitsTheSystemWhenTheFileIsDamaged() throws IOException {
        Path file = Files.writeString(folder.resolve("preferences.properties"), "language=\\u00zz\nwindow.width=wide");
        Preferences preferences = new Preferences(file);
        assertEquals(Appearance.initial(Locale.getDefault()), preferences.appearance());
        assertEquals(WindowPlacement.INITIAL, preferences.windowPlacement());
    }

    @Test
    void forgetsAWorkspaceThatIsGone() {
        Preferences preferences = new Preferences(folder.resolve("preferences.properties"));
        preferences.saveLastWorkspace(folder.resolve("deleted"));
        assertEquals(Optional.empty(), preferences.lastWorkspace());
    }

    @Test
    void speaksChineseAtFirstOnAChineseMachine() {
        assertEquals(Appearance.CHINESE, Appearance.initial(Locale.CHINA).language());
        assertEquals(Appearance.ENGLISH, Appearance.initial(Locale.GERMANY).language());
    }

    @Test
    void aWindowLargerThanTheScreenFillsIt() {
        assertEquals(new WindowPlacement(1280, 800, true), WindowPlacement.INITIAL.within(1280, 800));
        assertEquals(WindowPlacement.INITIAL, WindowPlacement.INITIAL.within(1920, 1080));
    }
}
