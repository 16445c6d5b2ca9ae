package dev.vitrine.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What the program's native files, those inside jars included, need of a Linux system. */
final class SystemLibraries {

    /** Loaded by name while the program runs, so that no file says it needs them. */
    private static final List<String> LOADED_BY_NAME =
            List.of("libGL.so.1", "libXxf86vm.so.1", "libXtst.so.6", "libasound.so.2", "libfontconfig.so.1");

    private final Path scratch;
    private final List<Path> files = new ArrayList<>();

    private SystemLibraries(Path scratch) {
        this.scratch = scratch;
    }

    static SystemLibraries of(Path image, Path scratch) throws IOException {
        SystemLibraries libraries = new SystemLibraries(scratch);
        Files.createDirectories(scratch.resolve("debian"));
        Files.writeString(
                scratch.resolve("debian/control"), "Source: vitrine\n\nPackage: vitrine\nArchitecture: any\n");
        for (Path file : Folders.filesIn(image)) {
            if (file.toString().endsWith(".jar")) {
                libraries.unpack(file);
            } else if (isElf(file)) {
                libraries.files.add(file);
            }
        }
        return libraries;
    }

    /** Names such as {@code libgtk-3.so.0}. */
    Set<String> names() throws IOException {
        Set<String> needed = new TreeSet<>(LOADED_BY_NAME);
        for (Path file : files) {
            String headers = output("objdump", "-p", file.toString());
            headers.lines()
                    .filter(line -> line.startsWith("  NEEDED"))
                    .forEach(line -> needed.add(line.substring(8).strip()));
        }
        for (Path file : files) {
            needed.remove(file.getFileName().toString());
            needed.remove(ownName(file));
        }
        return needed;
    }

    /** What the {@code Depends} of a Debian package has to say. */
    String debianPackages() throws IOException {
        List<String> line = new ArrayList<>(List.of("dpkg-shlibdeps", "-O", "--ignore-missing-info"));
        Stream<Path> folders = files.stream().map(Path::getParent).distinct();
        folders.forEach(folder -> line.add("-l" + folder));
        files.forEach(file -> line.add("-e" + file));
        String answer = output(line.toArray(String[]::new)).strip();
        Set<String> packages =
                new TreeSet<>(List.of(answer.substring(answer.indexOf('=') + 1).split(", ")));
        Stream.of("libgl1", "libxxf86vm1", "libxtst6", "libasound2", "libfontconfig1")
                .filter(name -> packages.stream().noneMatch(found -> found.split(" ", -1)[0].equals(name)))
                .toList()
                .forEach(packages::add);
        return String.join(", ", packages);
    }

    private void unpack(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (TargetSystem.isNative(entry.getName())) {
                    Path file = scratch.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                    files.add(file);
                    linkByOwnName(file);
                }
            }
        }
    }

    /** Others ask for a library by the name it calls itself, which need not be the name of its file. */
    private void linkByOwnName(Path file) throws IOException {
        Path link = file.resolveSibling(ownName(file));
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, file.getFileName());
        }
    }

    /** What the library calls itself (SONAME); where it says nothing or a path of its makers, the name of its file. */
    private String ownName(Path file) throws IOException {
        return output("objdump", "-p", file.toString())
                .lines()
                .filter(line -> line.startsWith("  SONAME"))
                .map(line -> line.substring(8).strip())
                .filter(name -> !name.contains("/"))
                .findFirst()
                .orElse(file.getFileName().toString());
    }

    private static boolean isElf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1).equals("\u007fELF");
        }
    }

    private String output(String... line) throws IOException {
        return Command.output(scratch, line);
    }
}
