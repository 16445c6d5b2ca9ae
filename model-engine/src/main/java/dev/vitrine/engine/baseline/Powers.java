package dev.vitrine.engine.baseline;

/** Counts to a power, as factors that damp what is frequent; a count of 0 has factor 0, since nothing is linked to it. */
final class Powers {

    private Powers() {}

    static double[] of(double[] counts, double power) {
        double[] factors = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            factors[i] = of(counts[i], power);
        }
        return factors;
    }

    static double[] of(float[] counts, double power) {
        double[] factors = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            factors[i] = of(counts[i], power);
        }
        return factors;
    }

    static double[] of(int[] counts, double power) {
        double[] factors = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            factors[i] = of(counts[i], power);
        }
        return factors;
    }

    private static double of(double count, double power) {
        return count > 0 ? Math.pow(count, power) : 0;
    }
}
