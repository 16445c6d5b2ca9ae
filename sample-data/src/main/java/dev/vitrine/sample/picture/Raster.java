package dev.vitrine.sample.picture;

import java.util.Arrays;

/** A pictogram as inks on a fine grid, from which pictures of any palette are made by averaging. */
final class Raster {

    /** Width and height of a picture, in pixels. */
    static final int SIZE = 128;

    private static final int SAMPLES = 4;
    private static final int FINE = SIZE * SAMPLES;
    private static final double GRID = 64;

    private final Ink[] inks = new Ink[FINE * FINE];

    private Raster() {
        Arrays.fill(inks, Ink.BACKGROUND);
    }

    static Raster of(Pictogram pictogram) {
        Raster raster = new Raster();
        pictogram.layers().forEach(raster::paint);
        return raster;
    }

    private void paint(Pictogram.Layer layer) {
        double[] bounds = layer.shape().bounds();
        int right = fine(bounds[2]) + 1;
        int bottom = fine(bounds[3]) + 1;
        for (int y = fine(bounds[1]); y < Math.min(bottom, FINE); y++) {
            for (int x = fine(bounds[0]); x < Math.min(right, FINE); x++) {
                if (layer.shape().covers((x + 0.5) * GRID / FINE, (y + 0.5) * GRID / FINE)) {
                    inks[y * FINE + x] = layer.ink();
                }
            }
        }
    }

    private static int fine(double grid) {
        return Math.max(0, (int) (grid * FINE / GRID));
    }

    /** Colours {@code 0xRRGGBB}, row by row, {@code [SIZE * SIZE]}. */
    int[] pixels(Palette palette) {
        int[] pixels = new int[SIZE * SIZE];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            pixels[pixel] = average(pixel % SIZE * SAMPLES, pixel / SIZE * SAMPLES, palette);
        }
        return pixels;
    }

    private int average(int left, int top, Palette palette) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = top; y < top + SAMPLES; y++) {
            for (int x = left; x < left + SAMPLES; x++) {
                int colour = palette.colour(inks[y * FINE + x]);
                red += (colour >> 16) & 0xFF;
                green += (colour >> 8) & 0xFF;
                blue += colour & 0xFF;
            }
        }
        int count = SAMPLES * SAMPLES;
        return ((red / count) << 16) | ((green / count) << 8) | (blue / count);
    }
}
