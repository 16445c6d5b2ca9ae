package dev.vitrine.app.style;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * The window's font in files of its own, where the system has it in a collection.
 *
 * <p>To find one font of a collection JavaFX opens all of them: twenty of Noto's Chinese ones, which is a twentieth of what
 * a start costs. So the two that are used are copied out once, for the starts that follow.
 */
public final class FontFiles {

    private static final Set<String> STYLES = Set.of("Regular", "Bold");

    private final Path folder;
    private final List<Path> installed;

    /** @param folder where the copies are */
    public FontFiles(Path folder) {
        this(folder, System.getProperty("os.name").equals("Linux") ? ofLinux() : List.of());
    }

    /** @param installed folders of the system's fonts */
    FontFiles(Path folder, List<Path> installed) {
        this.folder = folder;
        this.installed = installed;
    }

    private static List<Path> ofLinux() {
        return List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                Path.of(System.getProperty("user.home"), ".local/share/fonts"));
    }

    /** Gives JavaFX what was copied; it asks the system only for fonts that it was not given. */
    public void load() {
        try {
            filesIn(folder, ".otf").forEach(FontFiles::load);
        } catch (IOException e) {
            // The system has it too.
        }
    }

    /** Null where it is none. JavaFX takes what follows the colon as the path, blanks and all. */
    static @Nullable Font load(Path file) {
        return Font.loadFont("file:" + file.toAbsolutePath(), 0);
    }

    /**
     * Copies a family's fonts where they are in collections and not copied yet; where that fails, starts stay as they are.
     *
     * @return the copies made
     */
    public List<Path> copy(String family) {
        List<Path> copies = new ArrayList<>();
        try {
            for (Path place : installed) {
                for (Path file : filesIn(place, ".ttc")) {
                    copies.addAll(copy(family, file));
                }
            }
        } catch (IOException e) {
            System.getLogger(FontFiles.class.getName()).log(Level.WARNING, "a font could not be copied", e);
        }
        return copies;
    }

    private List<Path> copy(String family, Path file) throws IOException {
        List<Path> copies = new ArrayList<>();
        FontCollection collection = FontCollection.read(file);
        for (FontCollection.Face face : collection.faces()) {
            Path copy = folder.resolve(face.family() + " " + face.style() + ".otf");
            if (face.family().equals(family) && STYLES.contains(face.style()) && !isOf(file, copy)) {
                Files.createDirectories(folder);
                collection.copy(face, copy);
                copies.add(copy);
            }
        }
        return copies;
    }

    /** Whether it was copied since the collection came onto this machine. */
    private static boolean isOf(Path collection, Path copy) throws IOException {
        return Files.exists(copy)
                && Files.getLastModifiedTime(copy).compareTo(Files.getLastModifiedTime(collection)) >= 0;
    }

    private static List<Path> filesIn(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
