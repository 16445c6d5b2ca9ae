package dev.vitrine.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder that holds the program, its Java and its launchers, and runs wherever it is put. */
final class AppImage {

    private final Project project;

    AppImage(Project project) {
        this.project = project;
    }

    /** Makes the image from the input folder and says where it is. */
    Path make(InputFolder input) throws IOException {
        Path runtime = project.work("runtime");
        JavaRuntime.make(runtime);
        Path folder = project.work("image");
        List<String> arguments =
                new ArrayList<>(project.options("common", project.system().id()));
        arguments.addAll(List.of("--type", "app-image"));
        arguments.addAll(List.of("--app-version", project.bundleVersion()));
        arguments.addAll(List.of("--input", input.path().toString()));
        arguments.addAll(List.of("--main-jar", input.mainJar()));
        arguments.addAll(List.of("--runtime-image", runtime.toString()));
        arguments.addAll(List.of("--dest", folder.toString()));
        Command.jdk("jpackage", arguments);
        Folders.delete(runtime);
        if (project.system() != TargetSystem.LINUX) {
            return folder.resolve(project.system() == TargetSystem.MACOS ? "Vitrine.app" : "Vitrine");
        }
        Path image = folder.resolve("vitrine");
        LinuxStart.putInto(image, project.file("packaging/linux/vitrine"));
        Command.run(
                project.root(), project.file("packaging/linux/rehearse-start").toString(), image.toString());
        return image;
    }
}
