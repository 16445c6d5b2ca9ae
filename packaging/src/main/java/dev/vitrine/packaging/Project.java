package dev.vitrine.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What is built and where.
 *
 * @param root of the sources
 * @param version of the program, such as {@code 1.2.3}
 * @param isForGpu the edition that computes on a graphics card
 */
record Project(Path root, TargetSystem system, String version, boolean isForGpu) {

    /** The version is the one that the build wrote beside this class; installers know no snapshots. */
    static Project of(Path root, TargetSystem system) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Project.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        }
        return new Project(
                root,
                system,
                properties.getProperty("version").replace("-SNAPSHOT", ""),
                properties.getProperty("natives").contains("-cu"));
    }

    /** The version as the system's installers take it: those of macOS refuse one that begins with zero. */
    String bundleVersion() {
        return system == TargetSystem.MACOS && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    /** What the files that are made are called. */
    String name() {
        return isForGpu ? "vitrine-gpu" : "vitrine";
    }

    Path file(String path) {
        return root.resolve(path);
    }

    /** A file or folder that is in use while an installer is made. */
    Path work(String name) {
        return root.resolve("packaging/target").resolve(system.id()).resolve(name);
    }

    /** The folder of what is made. */
    Path out() {
        return root.resolve("packaging/target/out");
    }

    /** Options of jpackage, read from files by their names. */
    List<String> options(String... names) {
        return Stream.of(names)
                .map(name -> "@" + root.resolve("packaging/options").resolve(name + ".options"))
                .toList();
    }

    /** A file of the sources with what stands between @ signs filled in. */
    String filled(String path, Map<String, String> values) throws IOException {
        String text = Files.readString(file(path));
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        return text;
    }
}
