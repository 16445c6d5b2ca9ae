package dev.vitrine.app.control;

import java.util.Arrays;

/** A square matrix as colours without titles, at whatever size there is; nothing in it can be pointed at. */
public final class HeatThumbnail extends RampedRegion {

    private final HeatImage image = new HeatImage();
    private float[] places = new float[0];
    private int length;

    public HeatThumbnail() {
        setMouseTransparent(true);
        getStyleClass().add("heat-thumbnail");
        getChildren().add(image);
        rampProperty().addListener(property -> requestLayout());
    }

    /** @param places on the ramp by row and column, {@code [length * length]}; NaN where there is no value */
    public void show(float[] places, int length) {
        this.places = places;
        this.length = length;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int side = (int) Math.min(getWidth(), getHeight());
        if (side <= 0 || length == 0) {
            image.setImage(null);
            return;
        }
        int shown = Math.min(side, length);
        image.paint(
                pooled(places, length, shown), shown, rampProperty().get(), (double) side / shown, 0, 0, side, side);
    }

    /** The highest place stands for all that share a pixel, so that a single bright cell is never lost. */
    static float[] pooled(float[] places, int length, int shown) {
        if (shown == length) {
            return places;
        }
        float[] pooled = new float[shown * shown];
        Arrays.fill(pooled, Float.NaN);
        for (int row = 0; row < length; row++) {
            int start = row * shown / length * shown;
            for (int column = 0; column < length; column++) {
                int at = start + column * shown / length;
                float place = places[row * length + column];
                if (Float.isNaN(pooled[at]) || place > pooled[at]) {
                    pooled[at] = place;
                }
            }
        }
        return pooled;
    }
}
