package dev.vitrine.engine.explanation;

/**
 * Places and weights to integrate a function from 0 to 1 with.
 *
 * @param nodes rising or falling, {@code [points]}
 * @param weights {@code [points]}; their sum is 1
 */
record GaussLegendre(double[] nodes, double[] weights) {

    private static final int ROUNDS = 12;

    /** Roots of the Legendre polynomial by Newton's method (Press et al. 2007, section 4.6). */
    static GaussLegendre of(int points) {
        double[] nodes = new double[points];
        double[] weights = new double[points];
        for (int point = 0; point < points; point++) {
            double x = Math.cos(Math.PI * (point + 0.75) / (points + 0.5));
            double slope = 1;
            for (int round = 0; round < ROUNDS; round++) {
                double[] legendre = legendre(points, x);
                slope = points * (x * legendre[0] - legendre[1]) / (x * x - 1);
                x -= legendre[0] / slope;
            }
            nodes[point] = (1 + x) / 2;
            weights[point] = 1 / ((1 - x * x) * slope * slope);
        }
        return new GaussLegendre(nodes, weights);
    }

    /** The polynomials of a degree and of the one below. */
    private static double[] legendre(int degree, double x) {
        double below = 1;
        double value = x;
        for (int n = 2; n <= degree; n++) {
            double next = ((2 * n - 1) * x * value - (n - 1) * below) / n;
            below = value;
            value = next;
        }
        return new double[] {value, below};
    }
}
