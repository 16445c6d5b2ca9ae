package dev.vitrine.app.preferences;

import dev.vitrine.app.style.Theme;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * What the program remembers between two starts, one record for each concern, in one small file.
 *
 * <p>A file that cannot be read or written costs the person their choices, never the start of the program.
 */
public final class Preferences {

    private static final Logger LOG = System.getLogger(Preferences.class.getName());

    private final Path file;
    private final Properties values = new Properties();

    public Preferences(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.WARNING, "preferences could not be read", e);
            }
        }
    }

    public Appearance appearance() {
        Appearance initial = Appearance.initial(Locale.getDefault());
        String language = values.getProperty("language", initial.language().toLanguageTag());
        boolean dark = values.getProperty("theme", "").equals(Theme.DARK.name());
        return new Appearance(
                language.startsWith("zh") ? Appearance.CHINESE : Appearance.ENGLISH, dark ? Theme.DARK : Theme.LIGHT);
    }

    public void save(Appearance appearance) {
        values.setProperty("language", appearance.language().toLanguageTag());
        values.setProperty("theme", appearance.theme().name());
        write();
    }

    public WindowPlacement windowPlacement() {
        WindowPlacement initial = WindowPlacement.INITIAL;
        return new WindowPlacement(
                number("window.width", initial.width()),
                number("window.height", initial.height()),
                Boolean.parseBoolean(values.getProperty("window.maximized")));
    }

    public void save(WindowPlacement placement) {
        values.setProperty("window.width", Double.toString(placement.width()));
        values.setProperty("window.height", Double.toString(placement.height()));
        values.setProperty("window.maximized", Boolean.toString(placement.maximized()));
        write();
    }

    /** The folder that was open last, if it is still there. */
    public Optional<Path> lastWorkspace() {
        try {
            return Optional.ofNullable(values.getProperty("workspace"))
                    .map(Path::of)
                    .filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    public void saveLastWorkspace(Path folder) {
        String named = folder.toAbsolutePath().toString();
        if (!named.equals(values.setProperty("workspace", named))) {
            write();
        }
    }

    private double number(String key, double otherwise) {
        try {
            return Double.parseDouble(values.getProperty(key, Double.toString(otherwise)));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private synchronized void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                values.store(writer, null);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "preferences could not be written", e);
        }
    }
}
