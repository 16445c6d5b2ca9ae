package dev.vitrine.app.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/** Writes pictures of the window as PNG. */
public final class PictureFile {

    private PictureFile() {}

    /** May wait for the disk. */
    public static void write(Image picture, Path file) throws IOException {
        BufferedImage pixels = SwingFXUtils.fromFXImage(picture, null);
        if (!ImageIO.write(pixels, "png", file.toFile())) {
            throw new IOException("no PNG writer");
        }
    }
}
