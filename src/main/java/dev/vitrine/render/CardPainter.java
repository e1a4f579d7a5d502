package dev.vitrine.render;

import dev.vitrine.pages.CardView;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Draws the pictures that links are shown with: 1200 × 630 pixels, the same bytes on every machine. Nothing on them depends on
 * the fonts of the machine; where the font that comes with Vitrine lacks a letter, the id stands in for the name.
 */
public final class CardPainter {
    private static final int MARGIN = 76;
    private static final int RIGHT = CardView.WIDTH - MARGIN;
    private static final int ROOM = CardView.WIDTH - 2 * MARGIN;
    /** Where the figure's rule is. */
    private static final int RULE = 456;

    private static final int BOTTOM = 556;

    /** From a title's last line to the foot, however many lines it has. */
    private static final int ABOVE_FOOT = 72;

    private static final List<TextBlock.Step> TITLE_SIZES = List.of(
            new TextBlock.Step(120, 1),
            new TextBlock.Step(96, 2),
            new TextBlock.Step(80, 2),
            new TextBlock.Step(66, 3),
            new TextBlock.Step(54, 3));

    /** Large letters stand closer together, as in the pages' headings. */
    private static final float TIGHT = -0.022f;

    private final Typeface regular;
    private final Typeface bold;

    private CardPainter(Typeface regular, Typeface bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /** Loaded once, when it is first needed: fonts take a tenth of a second. */
    private static final class Loaded {
        private static final Optional<CardPainter> PAINTER = load();

        private Loaded() {}

        /** A Java without its fonts or its drawing library fails in many ways, some of them errors: none may end a build. */
        private static Optional<CardPainter> load() {
            try {
                String folder = "com/formdev/flatlaf/fonts/inter/";
                CardPainter painter = new CardPainter(
                        Typeface.load(folder + "Inter-Regular.otf", 0),
                        Typeface.load(folder + "Inter-SemiBold.otf", TIGHT));
                painter.regular.set("a", 1);
                return Optional.of(painter);
            } catch (IOException | RuntimeException | LinkageError | InternalError unusable) {
                return Optional.empty();
            }
        }
    }

    /** Why this machine cannot draw; absent where it can. */
    public static Optional<Problem> obstacle() {
        return Loaded.PAINTER.isPresent()
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                RenderRules.CARDS_UNDRAWN,
                                Location.ofFile("data/catalog.yaml"),
                                "links to this site will be shown without pictures: this Java cannot use fonts",
                                "install libfontconfig (Debian: libfontconfig1; Alpine: fontconfig), or ask for none with --no-cards"));
    }

    /**
     * Draws a card.
     *
     * @return a PNG
     * @throws IllegalStateException where there is an {@link #obstacle}
     */
    static byte[] draw(CardView card) {
        return Loaded.PAINTER
                .orElseThrow(() -> new IllegalStateException("this Java cannot use fonts"))
                .png(card);
    }

    private byte[] png(CardView card) {
        Drawing drawing = new Drawing(CardView.WIDTH, CardView.HEIGHT);
        head(drawing, card);
        int foot = card.figure().isPresent() ? RULE : BOTTOM + 24;
        title(drawing, card, foot);
        card.figure().ifPresent(figure -> figure(drawing, figure));
        int hue = card.hue();
        return drawing.png(
                Oklch.rgb(0.985, 0.004, hue),
                Oklch.rgb(0.23, 0.012, hue),
                Oklch.rgb(0.46, 0.014, hue),
                Oklch.rgb(0.47, 0.15, hue));
    }

    /** The catalog's mark and name, and what the subject is. */
    private void head(Drawing drawing, CardView card) {
        drawing.fill(mark(MARGIN - 6.25, 62, 2), Drawing.Ink.ACCENT);
        TextBlock kind = TextBlock.line(regular, card.kind(), ROOM * 0.45, 30);
        Typeface.Line right = kind.lines().get(0);
        drawing.fill(right.at(RIGHT - right.width(), 97), Drawing.Ink.QUIET);
        double room = ROOM - 56 - right.width() - 48;
        TextBlock brand = TextBlock.line(bold, shown(bold, card.brand()), room, 32);
        drawing.fill(brand.lines().get(0).at(MARGIN + 56, 97), Drawing.Ink.TEXT);
    }

    /** An exhibit in its case, as in the pages' masthead: 24 units, each of so many pixels. */
    private static Shape mark(double x, double y, double unit) {
        Area mark = new Area(new BasicStroke((float) (1.75 * unit))
                .createStrokedShape(new Rectangle2D.Double(x + 4 * unit, y + 3.5 * unit, 16 * unit, 17 * unit)));
        Path2D exhibit = new Path2D.Double();
        exhibit.moveTo(x + 12 * unit, y + 7 * unit);
        exhibit.lineTo(x + 15.5 * unit, y + 13 * unit);
        exhibit.lineTo(x + 8.5 * unit, y + 13 * unit);
        exhibit.closePath();
        mark.add(new Area(exhibit));
        mark.add(new Area(new Rectangle2D.Double(x + 4 * unit, y + 15.875 * unit, 16 * unit, 1.75 * unit)));
        return mark;
    }

    /** Who made it, and its name, which is on the foot. */
    private void title(Drawing drawing, CardView card, int foot) {
        TextBlock title = TextBlock.fit(bold, shown(bold, card.title()), ROOM, TITLE_SIZES);
        String maker = shown(regular, card.over());
        double lead = title.size() * 1.08;
        double over = maker.isEmpty() ? 0 : 56;
        double height = over + title.size() * 0.73 + lead * (title.lines().size() - 1);
        double top = foot - ABOVE_FOOT - height;
        if (!maker.isEmpty()) {
            TextBlock line = TextBlock.line(regular, maker, ROOM, 40);
            drawing.fill(line.lines().get(0).flush(MARGIN, top + 24), Drawing.Ink.QUIET);
        }
        double baseline = top + over + title.size() * 0.73;
        for (Typeface.Line line : title.lines()) {
            drawing.fill(line.flush(MARGIN, baseline), Drawing.Ink.TEXT);
            baseline += lead;
        }
    }

    /** The amount, its unit next to it, and what else there is to say below the unit. */
    private void figure(Drawing drawing, CardView.Figure figure) {
        drawing.fill(new Rectangle2D.Double(MARGIN, RULE, ROOM, 3), Drawing.Ink.TEXT);
        double x = MARGIN;
        if (!figure.label().isEmpty()) {
            Typeface.Line label = regular.set(figure.label(), 34);
            drawing.fill(label.flush(x, BOTTOM), Drawing.Ink.QUIET);
            x += label.width() + 16;
        }
        TextBlock amount = TextBlock.fit(
                bold, figure.amount(), ROOM * 0.5, List.of(new TextBlock.Step(84, 1), new TextBlock.Step(56, 1)));
        Typeface.Line number = amount.lines().get(0);
        drawing.fill(number.flush(x, BOTTOM), Drawing.Ink.ACCENT);
        beside(drawing, figure, x + number.width() + 24);
    }

    private void beside(Drawing drawing, CardView.Figure figure, double x) {
        String note = shown(regular, figure.note());
        if (!figure.unit().isEmpty()) {
            TextBlock unit = TextBlock.line(regular, figure.unit(), RIGHT - x, 34);
            drawing.fill(unit.lines().get(0).at(x, note.isEmpty() ? BOTTOM : BOTTOM - 38), Drawing.Ink.TEXT);
        }
        if (!note.isEmpty()) {
            TextBlock line = TextBlock.line(regular, note, RIGHT - x, 28);
            drawing.fill(line.lines().get(0).at(x, BOTTOM), Drawing.Ink.QUIET);
        }
    }

    private static String shown(Typeface face, CardView.Text words) {
        return face.covers(words.text()) ? words.text() : words.fallback();
    }
}
