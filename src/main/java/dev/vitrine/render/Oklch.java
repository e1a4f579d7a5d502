package dev.vitrine.render;

/**
 * The colors of the style sheets where there is no browser to make them: OKLCH as CSS Color 4 has it, by the same arithmetic
 * on every machine.
 */
final class Oklch {
    private static final int STEPS = 200;

    private Oklch() {}

    /**
     * A color as sRGB, {@code 0xRRGGBB}. One that screens cannot show loses colorfulness until they can.
     *
     * @param lightness 0 to 1
     * @param chroma from 0, which is gray
     * @param hue in degrees
     */
    static int rgb(double lightness, double chroma, int hue) {
        for (int step = STEPS; step > 0; step--) {
            double[] linear = linear(lightness, chroma * step / STEPS, StrictMath.toRadians(hue));
            if (isShown(linear)) {
                return packed(linear);
            }
        }
        return packed(linear(lightness, 0, 0));
    }

    private static double[] linear(double lightness, double chroma, double hue) {
        double a = chroma * StrictMath.cos(hue);
        double b = chroma * StrictMath.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static boolean isShown(double[] linear) {
        for (double channel : linear) {
            if (channel < -0.0001 || channel > 1.0001) {
                return false;
            }
        }
        return true;
    }

    private static int packed(double[] linear) {
        int rgb = 0;
        for (double channel : linear) {
            double clipped = Math.max(0, Math.min(1, channel));
            double encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * StrictMath.pow(clipped, 1 / 2.4) - 0.055;
            rgb = rgb << 8 | (int) (encoded * 255 + 0.5);
        }
        return rgb;
    }
}
