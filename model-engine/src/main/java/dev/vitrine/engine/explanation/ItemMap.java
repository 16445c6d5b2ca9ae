package dev.vitrine.engine.explanation;

import dev.vitrine.engine.Progress;
import java.util.Arrays;
import java.util.Random;

/**
 * Lays vectors out in a plane so that neighbours stay neighbours: t-SNE (van der Maaten and Hinton 2008), attraction among
 * the nearest neighbours only, repulsion among all. Distances are angles: vectors are taken at length 1.
 *
 * <p>Takes time and memory by the square of how many there are; some thousands at most.
 */
public final class ItemMap {

    private static final int NEIGHBOURS_PER_PERPLEXITY = 3;
    private static final double PERPLEXITY = 20;
    private static final int STEPS = 400;
    private static final int EARLY = 100;
    private static final float EXAGGERATION = 12;
    private static final float SLOW = 0.5f;
    private static final float FAST = 0.8f;

    private final int count;
    private final int[][] neighbours;
    private final float[][] attraction;
    private final float[] x;
    private final float[] y;

    private ItemMap(float[][] vectors, long seed, Progress progress) {
        count = vectors.length;
        float[][] unit = unit(vectors);
        double perplexity = Math.max(1, Math.min(PERPLEXITY, (count - 1) / 3.0));
        int nearest = (int) Math.min(count - 1L, Math.round(NEIGHBOURS_PER_PERPLEXITY * perplexity));
        neighbours = new int[count][];
        attraction = new float[count][];
        for (int item = 0; item < count; item++) {
            progress.throwIfCancelled();
            neighbours[item] = nearest(unit, item, nearest);
            attraction[item] = shares(unit, item, neighbours[item], perplexity);
        }
        Random random = new Random(seed);
        x = random(random, count);
        y = random(random, count);
    }

    /**
     * @param vectors {@code [items][dimension]}
     * @param seed of the first places
     * @return {@code [items][2]}, around 0; the same for the same vectors and seed
     */
    public static float[][] of(float[][] vectors, long seed, Progress progress) {
        if (vectors.length < 3) {
            float[][] few = new float[vectors.length][2];
            for (int item = 0; item < few.length; item++) {
                few[item][0] = item;
            }
            return few;
        }
        progress.update(0, "map.neighbours");
        ItemMap map = new ItemMap(vectors, seed, progress);
        map.settle(progress);
        float[][] places = new float[vectors.length][];
        for (int item = 0; item < places.length; item++) {
            places[item] = new float[] {map.x[item], map.y[item]};
        }
        return places;
    }

    /** Those with the smallest angle to one, the nearest first; cosine similarity of all vectors. */
    public static int[] nearest(float[][] vectors, int item, int count) {
        long[] order = new long[vectors.length];
        for (int other = 0; other < vectors.length; other++) {
            float distance = other == item ? Float.MAX_VALUE : 1 - cosine(vectors[item], vectors[other]);
            // Floats that are not negative are in the order of their bits.
            order[other] = (long) Float.floatToIntBits(Math.max(0, distance)) << 32 | other;
        }
        Arrays.sort(order);
        int[] nearest = new int[Math.min(count, vectors.length - 1)];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = (int) order[i];
        }
        return nearest;
    }

    /** Of two vectors, -1 to 1; 0 for one of zeros. */
    public static float cosine(float[] one, float[] other) {
        double product = 0;
        double lengths = Math.sqrt(squared(one) * squared(other));
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
        }
        return lengths == 0 ? 0 : (float) (product / lengths);
    }

    private static double squared(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += (double) value * value;
        }
        return sum;
    }

    private static float[][] unit(float[][] vectors) {
        float[][] unit = new float[vectors.length][];
        for (int item = 0; item < unit.length; item++) {
            double length = Math.max(1e-12, Math.sqrt(squared(vectors[item])));
            unit[item] = vectors[item].clone();
            for (int i = 0; i < unit[item].length; i++) {
                unit[item][i] /= (float) length;
            }
        }
        return unit;
    }

    /** How much each neighbour attracts: a bell curve as wide as the perplexity asks for (section 2, equation 1). */
    private static float[] shares(float[][] unit, int item, int[] neighbours, double perplexity) {
        double[] distances = new double[neighbours.length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = 2 - 2 * cosine(unit[item], unit[neighbours[i]]);
        }
        double low = 0;
        double high = Double.MAX_VALUE;
        double precision = 1;
        float[] shares = new float[distances.length];
        for (int round = 0; round < 60; round++) {
            double entropy = fill(shares, distances, precision);
            if (Math.abs(entropy - Math.log(perplexity)) < 1e-4) {
                break;
            }
            if (entropy > Math.log(perplexity)) {
                low = precision;
                precision = high == Double.MAX_VALUE ? precision * 2 : (precision + high) / 2;
            } else {
                high = precision;
                precision = (precision + low) / 2;
            }
        }
        return shares;
    }

    private static double fill(float[] shares, double[] distances, double precision) {
        double sum = 0;
        double nearest = Arrays.stream(distances).min().orElse(0);
        for (int i = 0; i < distances.length; i++) {
            shares[i] = (float) Math.exp(-precision * (distances[i] - nearest));
            sum += shares[i];
        }
        double entropy = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= (float) sum;
            entropy -= shares[i] > 1e-12 ? shares[i] * Math.log(shares[i]) : 0;
        }
        return entropy;
    }

    private static float[] random(Random random, int count) {
        float[] places = new float[count];
        for (int item = 0; item < count; item++) {
            places[item] = (float) (1e-2 * random.nextGaussian());
        }
        return places;
    }

    /** Gradient descent with momentum; what attracts is exaggerated at first (section 3.4). */
    private void settle(Progress progress) {
        float[] moveX = new float[count];
        float[] moveY = new float[count];
        float[] forceX = new float[count];
        float[] forceY = new float[count];
        float rate = Math.max(10, count / EXAGGERATION / 4);
        for (int step = 0; step < STEPS; step++) {
            progress.throwIfCancelled();
            progress.update((double) step / STEPS, "map.settling");
            forces(step < EARLY ? EXAGGERATION : 1, forceX, forceY);
            float momentum = step < EARLY ? SLOW : FAST;
            for (int item = 0; item < count; item++) {
                moveX[item] = momentum * moveX[item] - rate * forceX[item];
                moveY[item] = momentum * moveY[item] - rate * forceY[item];
                x[item] += moveX[item];
                y[item] += moveY[item];
            }
            centre();
        }
    }

    /** The gradient of the mismatch of neighbourhoods (section 3.3, equation 5), attraction of both ways averaged. */
    private void forces(float exaggeration, float[] forceX, float[] forceY) {
        float[] pushX = new float[count];
        float[] pushY = new float[count];
        double all = 0;
        for (int item = 0; item < count; item++) {
            for (int other = item + 1; other < count; other++) {
                float dx = x[item] - x[other];
                float dy = y[item] - y[other];
                float near = 1 / (1 + dx * dx + dy * dy);
                all += 2 * near;
                float push = near * near;
                pushX[item] += push * dx;
                pushY[item] += push * dy;
                pushX[other] -= push * dx;
                pushY[other] -= push * dy;
            }
        }
        for (int item = 0; item < count; item++) {
            forceX[item] = (float) (-4 * pushX[item] / all);
            forceY[item] = (float) (-4 * pushY[item] / all);
        }
        for (int item = 0; item < count; item++) {
            for (int i = 0; i < neighbours[item].length; i++) {
                int other = neighbours[item][i];
                float dx = x[item] - x[other];
                float dy = y[item] - y[other];
                float pull = 4 * exaggeration * attraction[item][i] / (2 * count) / (1 + dx * dx + dy * dy);
                forceX[item] += pull * dx;
                forceY[item] += pull * dy;
                forceX[other] -= pull * dx;
                forceY[other] -= pull * dy;
            }
        }
    }

    private void centre() {
        double middleX = 0;
        double middleY = 0;
        for (int item = 0; item < count; item++) {
            middleX += x[item] / count;
            middleY += y[item] / count;
        }
        for (int item = 0; item < count; item++) {
            x[item] -= (float) middleX;
            y[item] -= (float) middleY;
        }
    }
}
