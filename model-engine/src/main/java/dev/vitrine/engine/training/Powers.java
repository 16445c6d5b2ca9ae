package dev.vitrine.engine.training;

/** Powers of one number, of which the first are kept. */
final class Powers {

    private static final int KEPT = 1024;

    private final double base;
    private final double[] kept = new double[KEPT];

    Powers(double base) {
        this.base = base;
        for (int exponent = 0; exponent < KEPT; exponent++) {
            kept[exponent] = Math.pow(base, exponent);
        }
    }

    double of(int exponent) {
        return exponent < KEPT ? kept[exponent] : Math.pow(base, exponent);
    }
}
