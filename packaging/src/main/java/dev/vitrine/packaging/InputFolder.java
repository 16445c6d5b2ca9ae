package dev.vitrine.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The program's jars as they are installed: without what is native to another system, unused scripts and icons. */
final class InputFolder {

    /** The plotting library comes in forty editions, of which one is used. */
    private static final String SCRIPTS = "META-INF/resources/webjars/plotly.js/";

    private static final String USED_SCRIPT = "/dist/plotly-basic.min.js";

    /** The icons come in four editions, of which two are used; the first icon loads the fonts of all that are there. */
    private static final Pattern UNUSED_ICONS = Pattern.compile("material2/.*(Round|Sharp)|Material2(Round|Sharp)");

    private static final String ICON_SERVICES = "META-INF/services/org.kordamp.ikonli.";

    private final TargetSystem system;
    private final boolean gpu;
    private final Path folder;

    /** @param gpu the edition that computes on a graphics card */
    InputFolder(TargetSystem system, boolean gpu, Path folder) {
        this.system = system;
        this.gpu = gpu;
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    void fillFrom(Path libraries) throws IOException {
        Files.createDirectories(folder);
        for (Path jar : filesIn(libraries)) {
            take(jar);
        }
    }

    /** A file that is not in a jar. */
    void add(Path file) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()));
    }

    /** The name of the jar that holds the program itself. */
    String mainJar() throws IOException {
        return filesIn(folder).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches("app-[0-9].*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IOException("no jar of the program in " + folder));
    }

    /** Every native library in the folder, as {@code JAR!ENTRY} or the name of a file. */
    List<String> natives() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : filesIn(folder)) {
            String name = file.getFileName().toString();
            if (!name.endsWith(".jar")) {
                if (TargetSystem.isNative(name)) {
                    found.add(name);
                }
                continue;
            }
            try (ZipFile jar = new ZipFile(file.toFile())) {
                jar.stream()
                        .map(ZipEntry::getName)
                        .filter(TargetSystem::isNative)
                        .forEach(entry -> found.add(name + "!" + entry));
            }
        }
        return found;
    }

    /** Throws unless there are natives of this system for each library that has any, and none of another system. */
    void check() throws IOException {
        List<String> natives = natives();
        for (String found : natives) {
            if (!system.owns(found.substring(found.indexOf('!') + 1), gpu)) {
                throw new IOException(found + " is not for " + system.id());
            }
        }
        for (String library : List.of(
                "torch_cpu",
                "djl_torch",
                "jnidispatch",
                "glass",
                "jfxwebkit",
                "javafx_font",
                "onnxruntime",
                "tokenizers")) {
            if (natives.stream().noneMatch(found -> found.contains(library))) {
                throw new IOException("no " + library + " for " + system.id() + " in " + folder);
            }
        }
    }

    private void take(Path jar) throws IOException {
        Path target = folder.resolve(jar.getFileName());
        try (ZipFile from = new ZipFile(jar.toFile())) {
            if (from.stream().allMatch(this::staysInside)) {
                Files.copy(jar, target);
                return;
            }
            try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(target))) {
                for (ZipEntry entry : from.stream().toList()) {
                    place(from, entry, to);
                }
            }
        }
    }

    private void place(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
        if (staysInside(entry)) {
            ZipEntry kept = new ZipEntry(entry.getName());
            kept.setTime(entry.getTime());
            to.putNextEntry(kept);
            if (entry.getName().startsWith(ICON_SERVICES)) {
                to.write(usedIcons(from, entry).getBytes(StandardCharsets.UTF_8));
            } else {
                copy(from, entry, to);
            }
            to.closeEntry();
        } else if (goesBeside(entry)) {
            try (OutputStream file = Files.newOutputStream(folder.resolve(entry.getName()))) {
                copy(from, entry, file);
            }
        }
    }

    private static void copy(ZipFile from, ZipEntry entry, OutputStream to) throws IOException {
        try (InputStream in = from.getInputStream(entry)) {
            in.transferTo(to);
        }
    }

    private static String usedIcons(ZipFile from, ZipEntry entry) throws IOException {
        try (InputStream in = from.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !UNUSED_ICONS.matcher(line).find())
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    private boolean staysInside(ZipEntry entry) {
        String name = entry.getName();
        if (TargetSystem.isNative(name)) {
            return system.owns(name, gpu) && !isFilmCodec(name) && !goesBeside(entry);
        }
        if (UNUSED_ICONS.matcher(name).find()) {
            return false;
        }
        return !name.startsWith(SCRIPTS) || name.endsWith(USED_SCRIPT) || name.endsWith("/LICENSE");
    }

    private boolean goesBeside(ZipEntry entry) {
        String name = entry.getName();
        return system.looksBesideJars()
                && !name.contains("/")
                && TargetSystem.isNative(name)
                && system.owns(name, gpu)
                && !isFilmCodec(name);
    }

    /** JavaFX's bridges to each version of a system's film codecs; no film is played here. */
    private static boolean isFilmCodec(String name) {
        return name.startsWith("libavplugin");
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
