package dev.vitrine.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes the installers asked for. Arguments: the sources' folder, the system, and kinds of installers or none for all. */
public final class BuildInstallers {

    private static final String ONLY_INPUT = "--only-input";

    /** Said to Maven already, which wrote it down with the version. */
    private static final String GPU = "--gpu";

    private BuildInstallers() {}

    public static void main(String... arguments) throws IOException {
        TargetSystem system = TargetSystem.of(arguments[1]);
        Project project = Project.of(Path.of(arguments[0]), system);
        PartsList parts = new PartsList(project);
        parts.check();
        List<String> asked = Stream.of(arguments)
                .skip(2)
                .filter(option -> !option.equals(GPU))
                .toList();
        InputFolder input = new InputFolder(system, project.isForGpu(), project.work("input"));
        input.fillFrom(project.work("libraries"));
        if (system.showsSplash()) {
            input.add(project.file("icons/splash.png"));
            input.add(project.file("icons/splash@200pct.png"));
        }
        StyleSheets.translate(input.path().resolve(input.mainJar()));
        input.check();
        if (asked.contains(ONLY_INPUT)) {
            System.out.println(input.path() + " holds " + system.id() + "'s natives and no others:");
            input.natives().forEach(System.out::println);
            return;
        }
        for (String kind : asked) {
            if (!system.kinds().contains(kind)) {
                throw new IOException(kind + " is none of " + system.kinds());
            }
        }
        if (asked.isEmpty()) {
            // What an earlier build left must not stand among the sums of this one.
            Folders.delete(project.out());
        }
        make(project, input, asked.isEmpty() ? system.kinds() : asked);
        parts.keep();
        Sums.write(project.out());
    }

    private static void make(Project project, InputFolder input, List<String> kinds) throws IOException {
        Path image = new AppImage(project).make(input);
        Files.createDirectories(project.out());
        for (String kind : kinds) {
            switch (kind) {
                case "tar.gz" -> new LinuxPackages(project, image).archive();
                case "deb" -> new LinuxPackages(project, image).debian();
                case "rpm" -> new LinuxPackages(project, image).redHat();
                case "msi", "dmg" -> Installer.make(project, image, kind);
                default -> System.out.println("image: " + image);
            }
        }
    }
}
