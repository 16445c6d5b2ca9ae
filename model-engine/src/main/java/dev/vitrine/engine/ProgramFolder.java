package dev.vitrine.engine;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the program keeps what belongs to the user but to no workspace: unpacked natives, the default workspace. */
public final class ProgramFolder {

    /** System property that names another folder. */
    public static final String PROPERTY = "vitrine.home";

    private ProgramFolder() {}

    /**
     * The folder of the user who runs the program; it need not exist yet.
     *
     * <p>The system property or environment variable {@code vitrine.home} / {@code VITRINE_HOME} puts it elsewhere.
     */
    public static Path find() {
        String asked = System.getProperty(PROPERTY, System.getenv("VITRINE_HOME"));
        if (asked != null && !asked.isBlank()) {
            return Path.of(asked).toAbsolutePath();
        }
        return find(
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")),
                System.getenv("LOCALAPPDATA"),
                System.getenv("XDG_DATA_HOME"));
    }

    static Path find(String system, Path home, @Nullable String localAppData, @Nullable String xdgDataHome) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return (isSet(localAppData) ? Path.of(localAppData) : home.resolve("AppData/Local")).resolve("Vitrine");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library/Application Support/Vitrine");
        }
        return (isSet(xdgDataHome) ? Path.of(xdgDataHome) : home.resolve(".local/share")).resolve("vitrine");
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
