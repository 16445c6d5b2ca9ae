package dev.vitrine.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The installers for Windows and macOS, which jpackage makes of an image with the system's own tools. */
final class Installer {

    private Installer() {}

    static void make(Project project, Path image, String kind) throws IOException {
        List<String> arguments = new ArrayList<>(project.options(kind));
        arguments.addAll(List.of("--type", kind));
        arguments.addAll(List.of("--app-version", project.bundleVersion()));
        arguments.addAll(List.of("--app-image", image.toString()));
        arguments.addAll(List.of("--dest", project.out().toString()));
        Command.jdk("jpackage", arguments);
    }
}
