package dev.vitrine.packaging;

import java.util.List;
import java.util.Locale;

/** A system that there are installers for, and how native libraries for it are known. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are immutable
enum TargetSystem {
    LINUX(List.of("linux-x86_64", "linux-x86-64", "linux-x64"), ".so", List.of("image", "tar.gz", "deb", "rpm")),
    WINDOWS(List.of("win-x86_64", "win32-x86-64", "win-x64"), ".dll", List.of("image", "msi")),
    MACOS(List.of("osx-aarch64", "darwin-aarch64"), ".dylib", List.of("image", "dmg"));

    private static final List<String> NATIVE =
            List.of(".so", ".so.", ".dll", ".dylib", ".jnilib", ".a", ".lib", ".pdb");

    private final List<String> folders;
    private final String ending;
    private final List<String> kinds;

    /**
     * @param folders of a jar in which libraries keep what is native to the system
     * @param ending of the files of JavaFX, which has them in no folder
     */
    TargetSystem(List<String> folders, String ending, List<String> kinds) {
        this.folders = folders;
        this.ending = ending;
        this.kinds = kinds;
    }

    static TargetSystem of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Of installers and what comes before them. */
    List<String> kinds() {
        return kinds;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean isNative(String entry) {
        String file = entry.substring(entry.lastIndexOf('/') + 1);
        return entry.contains(".dSYM/")
                || NATIVE.stream().anyMatch(end -> end.endsWith(".") ? file.contains(end) : file.endsWith(end));
    }

    /**
     * Whether a native library in a jar is of this system, and of the edition.
     *
     * @param gpu the edition that computes on a graphics card
     */
    boolean owns(String entry, boolean gpu) {
        if (!entry.contains("/")) {
            return entry.endsWith(ending);
        }
        return !isDebugging(entry)
                && !isOfEdition(entry, !gpu)
                && folders.stream().anyMatch(folder -> entry.contains("/" + folder + "/"));
    }

    /** What a debugger wants to know of a library, larger than the library. */
    private static boolean isDebugging(String entry) {
        return entry.contains(".dSYM/") || entry.endsWith(".pdb");
    }

    /** Only the tensor library has editions; others that say {@code cpu} have no other. */
    private static boolean isOfEdition(String entry, boolean gpu) {
        return gpu
                ? entry.contains("/cu1")
                : entry.contains("/cpu/") && (entry.startsWith("pytorch/") || entry.startsWith("jnilib/"));
    }

    /** On macOS the dock shows that a program starts, and Java's splash and JavaFX both claim the first thread. */
    boolean showsSplash() {
        return this != MACOS;
    }

    /** JavaFX looks for its libraries beside its jars on these systems, and else unpacks them for each user. */
    boolean looksBesideJars() {
        return this != WINDOWS;
    }
}
