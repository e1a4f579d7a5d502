package dev.vitrine.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Map;

/**
 * A font that comes with Vitrine, as outlines. They are asked for at the size at which the font was designed, where every
 * coordinate is whole, and scaled here: so they are the same in every Java.
 */
final class Typeface {
    private static final float DESIGNED = 2048;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Font font;

    private Typeface(Font font) {
        this.font = font;
    }

    /**
     * Loads a font from the class path.
     *
     * @param tracking what is put between letters, in ems
     * @throws IOException where it cannot be read, or this Java cannot use fonts: on Linux it needs libfontconfig for any
     */
    static Typeface load(String resource, float tracking) throws IOException {
        try (InputStream in = Typeface.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("there is no " + resource);
            }
            Font font = Font.createFont(Font.TRUETYPE_FONT, in)
                    .deriveFont(DESIGNED)
                    .deriveFont(
                            Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON, TextAttribute.TRACKING, tracking));
            return new Typeface(font);
        } catch (FontFormatException broken) {
            throw new IOException(resource + " is no font", broken);
        }
    }

    /** A line of text as it is drawn, its baseline beginning at 0, 0; the width in pixels. */
    public record Line(Shape outline, double width) {
        /** The same with its baseline beginning elsewhere. */
        Shape at(double x, double y) {
            return AffineTransform.getTranslateInstance(x, y).createTransformedShape(outline);
        }

        /** The same with the ink of its first letter, not the white before it, beginning at x. */
        Shape flush(double x, double y) {
            return at(x - outline.getBounds2D().getX(), y);
        }
    }

    /** Whether it has every letter of a text. */
    boolean covers(String text) {
        return font.canDisplayUpTo(composed(text)) < 0;
    }

    /** Sets a text in a size, the height of the em in pixels. */
    Line set(String text, double size) {
        char[] letters = composed(text).toCharArray();
        if (letters.length == 0) {
            return new Line(new Path2D.Double(), 0);
        }
        GlyphVector glyphs = font.layoutGlyphVector(EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        double scale = size / DESIGNED;
        Shape outline = AffineTransform.getScaleInstance(scale, scale).createTransformedShape(glyphs.getOutline());
        return new Line(outline, glyphs.getLogicalBounds().getWidth() * scale);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
