package dev.vitrine.rating;

/**
 * Gauss-Legendre quadrature: the nodes and weights on [−1, 1] with which a smooth function is integrated.
 *
 * <p>{@value #SIZE} nodes integrate a function whose logarithm changes by up to 37 over the interval to about 10⁻¹⁴ of its
 * integral.
 */
final class GaussLegendre {
    private static final int SIZE = 24;
    private static final int STEPS = 8;

    private static final double[] NODES = new double[SIZE];
    private static final double[] WEIGHTS = new double[SIZE];

    static {
        for (int i = 0; i < SIZE; i++) {
            double x = StrictMath.cos(Math.PI * (i + 0.75) / (SIZE + 0.5));
            for (int step = 0; step < STEPS; step++) {
                x -= legendre(SIZE, x) / slope(x);
            }
            NODES[i] = x;
            WEIGHTS[i] = 2 / ((1 - x * x) * slope(x) * slope(x));
        }
    }

    private GaussLegendre() {}

    static int size() {
        return SIZE;
    }

    static double node(int i) {
        return NODES[i];
    }

    static double weight(int i) {
        return WEIGHTS[i];
    }

    /** The Legendre polynomial of a degree, by Bonnet's recursion. */
    private static double legendre(int degree, double x) {
        double before = 1;
        double value = x;
        for (int n = 1; n < degree; n++) {
            double next = ((2 * n + 1) * x * value - n * before) / (n + 1);
            before = value;
            value = next;
        }
        return value;
    }

    /** The derivative of the polynomial whose roots are the nodes. */
    private static double slope(double x) {
        return SIZE * (x * legendre(SIZE, x) - legendre(SIZE - 1, x)) / (x * x - 1);
    }
}
