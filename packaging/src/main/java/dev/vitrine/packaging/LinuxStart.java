package dev.vitrine.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * A script in place of jpackage's launchers: those ask both of the system's package managers who they belong to, twice at
 * each start, and cannot set a character set before Java reads its arguments.
 */
final class LinuxStart {

    private LinuxStart() {}

    static void putInto(Path image, Path script) throws IOException {
        Folders.delete(image.resolve("bin"));
        for (Path file : Folders.filesIn(image)) {
            String name = file.getFileName().toString();
            if (name.equals("vitrine.cfg") || name.equals("libapplauncher.so") || name.equals(".jpackage.xml")) {
                Files.delete(file);
            }
        }
        Files.createDirectory(image.resolve("bin"));
        Files.copy(script, image.resolve("bin/vitrine"), StandardCopyOption.COPY_ATTRIBUTES);
        nameJars(image.resolve("lib/app"));
    }

    /** An empty jar whose class path names all the others, in an order that is always the same. */
    private static void nameJars(Path app) throws IOException {
        String jars = Folders.filesIn(app).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .sorted()
                .collect(Collectors.joining(" "));
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, "dev.vitrine.app.Main");
        attributes.put(Attributes.Name.CLASS_PATH, jars);
        attributes.putValue("Enable-Native-Access", "ALL-UNNAMED");
        try (OutputStream file = Files.newOutputStream(app.resolve("vitrine.jar"))) {
            new JarOutputStream(file, manifest).close();
        }
    }
}
