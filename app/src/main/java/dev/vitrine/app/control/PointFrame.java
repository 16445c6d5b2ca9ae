package dev.vitrine.app.control;

/** Fits points into a rectangle, as large as they go without distortion. */
public final class PointFrame {

    private static final double MARGIN = 16;

    private final double scale;
    private final double left;
    private final double top;

    public PointFrame(float[][] places, double width, double height) {
        double lowX = Double.MAX_VALUE;
        double lowY = Double.MAX_VALUE;
        double highX = -Double.MAX_VALUE;
        double highY = -Double.MAX_VALUE;
        for (float[] place : places) {
            lowX = Math.min(lowX, place[0]);
            highX = Math.max(highX, place[0]);
            lowY = Math.min(lowY, place[1]);
            highY = Math.max(highY, place[1]);
        }
        double across = Math.max(1e-9, highX - lowX);
        double down = Math.max(1e-9, highY - lowY);
        scale = places.length == 0
                ? 1
                : Math.max(1e-9, Math.min((width - 2 * MARGIN) / across, (height - 2 * MARGIN) / down));
        left = (width - scale * across) / 2 - (places.length == 0 ? 0 : scale * lowX);
        top = (height - scale * down) / 2 - (places.length == 0 ? 0 : scale * lowY);
    }

    public double x(float[] place) {
        return left + scale * place[0];
    }

    public double y(float[] place) {
        return top + scale * place[1];
    }
}
