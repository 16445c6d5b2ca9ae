package dev.vitrine.app.chart;

import dev.vitrine.app.drawing.DrawingFile;
import java.io.IOException;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;

/** Writes pictures of the window as PNG. */
public final class PictureFile {

    private PictureFile() {}

    /** May wait for the disk. */
    public static void write(Image picture, Path file) throws IOException {
        DrawingFile.writePng(SwingFXUtils.fromFXImage(picture, null), file);
    }
}
