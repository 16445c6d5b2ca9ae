package dev.vitrine.app.control;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;

/** The product pictures seen last, read in the background at the size they are shown in; used by the UI thread only. */
public final class PictureCache {

    private static final int CAPACITY = 600;
    /** A screen of high density shows two pixels where others show one. */
    private static final double DENSITY = 2;

    private record Key(Path file, double size) {}

    private final Map<Key, Image> images = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
            return size() > CAPACITY;
        }
    };

    /** @param size edge of the square that the picture fills, in logical pixels */
    public Image get(Path file, double size) {
        return images.computeIfAbsent(
                new Key(file, size), key -> new Image(address(file), size * DENSITY, size * DENSITY, true, true, true));
    }

    /** As {@link Path#toUri}, which looks at the disk. */
    static String address(Path file) {
        String path = file.toAbsolutePath().toString().replace(File.separatorChar, '/');
        try {
            return new URI("file", "", path.startsWith("/") ? path : "/" + path, null).toString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
