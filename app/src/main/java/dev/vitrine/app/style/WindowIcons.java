package dev.vitrine.app.style;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/** The program's icon in the sizes that window systems ask for; drawn by {@code icons/make}. */
public final class WindowIcons {

    private WindowIcons() {}

    public static List<Image> all() {
        return IntStream.of(16, 32, 48, 64, 128, 256)
                .mapToObj(WindowIcons::load)
                .toList();
    }

    private static Image load(int size) {
        String file = "icon-" + size + ".png";
        return new Image(Objects.requireNonNull(WindowIcons.class.getResourceAsStream(file), file));
    }
}
