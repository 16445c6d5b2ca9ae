package dev.vitrine.engine.device;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder of the user's account in which the program keeps what is its own: native libraries, default workspace. */
public final class ProgramFolder {

    /** System property that names another folder. */
    public static final String PROPERTY = "vitrine.home";

    private ProgramFolder() {}

    /** Where it is on this system; it need not exist yet. */
    public static Path get() {
        String named = System.getProperty(PROPERTY);
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        return of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
    }

    static Path of(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return or(environment.get("LOCALAPPDATA"), Path.of(home, "AppData", "Local"))
                    .resolve("Vitrine");
        }
        if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "Vitrine");
        }
        return or(environment.get("XDG_DATA_HOME"), Path.of(home, ".local", "share"))
                .resolve("vitrine");
    }

    private static Path or(@Nullable String named, Path usual) {
        return named == null || named.isBlank() ? usual : Path.of(named);
    }
}
