package dev.vitrine.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Shapes in three inks on paper. Each ink has a channel of the picture to itself, which then holds how much of each pixel it
 * covers: so the palette is known beforehand, and no color has to be looked for.
 */
final class Drawing {
    /** Between paper and ink: enough for smooth edges. */
    private static final int LEVELS = 32;

    private final BufferedImage picture;
    private final Graphics2D graphics;

    /** What shapes are filled with. */
    enum Ink {
        TEXT(16),
        QUIET(8),
        ACCENT(0);

        private final int shift;

        Ink(int shift) {
            this.shift = shift;
        }
    }

    Drawing(int width, int height) {
        picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Fills a shape. Shapes of different inks must not touch. */
    void fill(Shape shape, Ink ink) {
        graphics.setColor(new Color(255 << ink.shift));
        graphics.fill(shape);
    }

    /**
     * The picture as a PNG.
     *
     * @param paper its color, {@code 0xRRGGBB}
     * @param inks theirs, in their order
     */
    byte[] png(int paper, int... inks) {
        graphics.dispose();
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        byte[] rows = new byte[(width + 1) * height];
        int to = 0;
        for (int from = 0; from < pixels.length; from++) {
            if (from % width == 0) {
                to++;
            }
            int covered = pixels[from] & 0xffffff;
            rows[to++] = covered == 0 ? 0 : index(covered);
        }
        return IndexedPng.encode(width, height, rows, palette(paper, inks));
    }

    private static byte index(int covered) {
        int ink = (covered & 0xff0000) != 0 ? 0 : (covered & 0xff00) != 0 ? 1 : 2;
        int amount = covered >> 16 - 8 * ink & 0xff;
        int level = (amount * LEVELS + 127) / 255;
        return (byte) (level == 0 ? 0 : ink * LEVELS + level);
    }

    private static int[] palette(int paper, int[] inks) {
        int[] palette = new int[1 + inks.length * LEVELS];
        palette[0] = paper;
        for (int ink = 0; ink < inks.length; ink++) {
            for (int level = 1; level <= LEVELS; level++) {
                palette[ink * LEVELS + level] = mixed(paper, inks[ink], level);
            }
        }
        return palette;
    }

    private static int mixed(int paper, int ink, int level) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = paper >> shift & 0xff;
            int to = ink >> shift & 0xff;
            mixed |= from + Math.round((to - from) * level / (float) LEVELS) << shift;
        }
        return mixed;
    }
}
