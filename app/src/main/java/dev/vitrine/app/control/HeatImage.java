package dev.vitrine.app.control;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The cells of a heat map as one picture, a pixel each, enlarged without smoothing. */
final class HeatImage extends ImageView {

    HeatImage() {
        setSmooth(false);
        setPreserveRatio(false);
        setMouseTransparent(true);
    }

    void paint(float[][] values, HeatScale scale, ColourRamp ramp) {
        int rows = values.length;
        int columns = rows == 0 ? 0 : values[0].length;
        if (rows == 0 || columns == 0) {
            setImage(null);
            return;
        }
        float[] places = scale.places(values);
        int[] pixels = new int[places.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = ramp.argb(places[i]);
        }
        sized(columns, rows)
                .getPixelWriter()
                .setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
    }

    private WritableImage sized(int columns, int rows) {
        Image image = getImage();
        if (image instanceof WritableImage writable && image.getWidth() == columns && image.getHeight() == rows) {
            return writable;
        }
        WritableImage fresh = new WritableImage(columns, rows);
        setImage(fresh);
        return fresh;
    }
}
