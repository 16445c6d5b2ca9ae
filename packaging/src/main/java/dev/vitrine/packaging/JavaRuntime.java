package dev.vitrine.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that is installed with the program. */
final class JavaRuntime {

    /**
     * What jdeps finds in the jars, and what it cannot see: character sets of files to import, Chinese dates, and zip as
     * a file system.
     */
    private static final List<String> MODULES = List.of(
            "java.compiler",
            "java.instrument",
            "java.naming",
            "java.net.http",
            "java.scripting",
            "java.sql",
            "jdk.charsets",
            "jdk.jfr",
            "jdk.jsobject",
            "jdk.localedata",
            "jdk.management",
            "jdk.net",
            "jdk.unsupported",
            "jdk.unsupported.desktop",
            "jdk.xml.dom",
            "jdk.zipfs");

    private static final List<String> UNUSED_TOOLS = List.of("jfr", "jrunscript", "keytool", "rmiregistry");

    /**
     * What newer versions of Java want to be told, and older ones do not know: that PyTorch and JavaFX are native, and that
     * JavaFX still has memory of its own in a way that will be taken away.
     */
    private static final String PERMISSIONS =
            "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow";

    private static final int KNOWS_PERMISSIONS = 24;

    private JavaRuntime() {}

    /** Keeps {@code bin/java}, by which the program starts its training process. */
    static void make(Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--add-modules",
                String.join(",", MODULES),
                "--include-locales=en,zh",
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                folder.toString()));
        if (Runtime.version().feature() >= KNOWS_PERMISSIONS) {
            arguments.add("--add-options=" + PERMISSIONS);
        }
        Command.jdk("jlink", arguments);
        String ending = Files.exists(folder.resolve("bin/java.exe")) ? ".exe" : "";
        for (String tool : UNUSED_TOOLS) {
            Files.deleteIfExists(folder.resolve("bin").resolve(tool + ending));
        }
        // The classes of Java itself, laid out as they are in memory: half of the time to start.
        Command.run(folder, folder.resolve("bin/java" + ending).toString(), "-Xshare:dump", "-Xlog:all=off");
    }
}
