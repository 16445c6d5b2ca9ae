package dev.vitrine.app.control;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * The cells of a heat map as a picture of the size it is seen in.
 *
 * <p>A picture of one pixel a cell would do, but the software renderer smooths whatever it enlarges.
 */
final class HeatImage extends ImageView {

    /** From this size on a line of the background stands between cells. */
    private static final double LINED = 10;

    HeatImage() {
        setMouseTransparent(true);
    }

    /**
     * Paints what is seen of the cells.
     *
     * @param places on the ramp by row and column
     * @param columns of the whole grid
     * @param left how far the grid is scrolled
     */
    void paint(
            float[] places, int columns, ColourRamp ramp, double cell, double left, double top, int width, int height) {
        if (width <= 0 || height <= 0 || places.length == 0) {
            setImage(null);
            return;
        }
        int rows = places.length / columns;
        int[] columnOf = indices(width, left, cell, columns);
        int[] rowOf = indices(height, top, cell, rows);
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            if (y > 0 && rowOf[y] == rowOf[y - 1]) {
                System.arraycopy(pixels, (y - 1) * width, pixels, y * width, width);
            } else if (rowOf[y] >= 0) {
                paintLine(pixels, y * width, columnOf, places, rowOf[y] * columns, ramp);
            }
        }
        sized(width, height)
                .getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
    }

    private static void paintLine(
            int[] pixels, int start, int[] columnOf, float[] places, int firstPlace, ColourRamp ramp) {
        for (int x = 0; x < columnOf.length; x++) {
            if (x > 0 && columnOf[x] == columnOf[x - 1]) {
                pixels[start + x] = pixels[start + x - 1];
            } else if (columnOf[x] >= 0) {
                pixels[start + x] = ramp.argb(places[firstPlace + columnOf[x]]);
            }
        }
    }

    /** Which cell each pixel belongs to; -1 on a line between two. */
    private static int[] indices(int pixels, double scrolled, double cell, int count) {
        int[] indices = new int[pixels];
        int before = -1;
        for (int i = 0; i < pixels; i++) {
            int index = Math.min(count - 1, (int) ((i + scrolled) / cell));
            indices[i] = cell >= LINED && i > 0 && index != before ? -1 : index;
            before = index;
        }
        return indices;
    }

    private WritableImage sized(int width, int height) {
        Image image = getImage();
        if (image instanceof WritableImage writable && image.getWidth() == width && image.getHeight() == height) {
            return writable;
        }
        WritableImage fresh = new WritableImage(width, height);
        setImage(fresh);
        return fresh;
    }
}
