package dev.vitrine.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/** The window's style sheets in the form that JavaFX reads without parsing them, beside each in the program's jar. */
final class StyleSheets {

    private static final String FOLDER = "dev/vitrine/app/style";

    private StyleSheets() {}

    /** JavaFX looks for {@code NAME.bss} before it reads {@code NAME.css}. */
    static void translate(Path jar) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            for (Path sheet : sheets(inside.getPath(FOLDER))) {
                String name = sheet.getFileName().toString();
                Path binary = sheet.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".bss");
                Files.write(binary, binary(sheet));
            }
        }
    }

    private static List<Path> sheets(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }

    /** JavaFX translates files only. */
    private static byte[] binary(Path sheet) throws IOException {
        File css = File.createTempFile("sheet", ".css");
        File bss = File.createTempFile("sheet", ".bss");
        try {
            Files.write(css.toPath(), Files.readAllBytes(sheet));
            Stylesheet.convertToBinary(css, bss);
            return Files.readAllBytes(bss.toPath());
        } finally {
            Files.delete(css.toPath());
            Files.delete(bss.toPath());
        }
    }
}
