package dev.vitrine.pages;

import java.util.List;
import java.util.Optional;

/**
 * The picture that a link to a page is shown with, which is drawn and has no template.
 *
 * @param brand the catalog's name
 * @param hue of the accent, in degrees, 0 to 359
 * @param kind what the subject is: {@code Video generation model}; may be empty
 * @param over what is above the title, small: who made it; may be empty
 * @param title what the picture is of
 * @param figure what it costs, or that it is retired; absent where neither can be said
 */
public record CardView(Text brand, int hue, String kind, Text over, Text title, Optional<Figure> figure) {
    /** Stands in {@link Page#template} for the drawing. */
    public static final String DRAWING = "a card";

    /** In pixels: what the sites that show cards ask for. */
    public static final int WIDTH = 1200;

    /** In pixels. */
    public static final int HEIGHT = 630;

    /** Raised whenever the same view is drawn differently, so that its file has another name. */
    private static final int VERSION = 2;

    /** As many as assets have in their names. */
    private static final int DIGITS = 10;

    /**
     * Words of a record.
     *
     * @param fallback what is drawn where no font has their letters: an id
     */
    public record Text(String text, String fallback) {}

    /**
     * A number, or a word as short, that answers the first question.
     *
     * @param label what is before it: {@code from}; may be empty
     * @param amount {@code $0.20}
     * @param unit {@code per second of 720p video}
     * @param note smaller, below the unit; may be empty
     */
    public record Figure(String label, String amount, String unit, Text note) {}

    /** What the picture holds, as part of its file's name: the same only for the same picture. */
    String digest() {
        List<String> drawn = List.of(
                Integer.toString(VERSION),
                brand.text,
                brand.fallback,
                Integer.toString(hue),
                kind,
                over.text,
                over.fallback,
                title.text,
                title.fallback,
                figure.map(number -> String.join(
                                "\n", number.label, number.amount, number.unit, number.note.text, number.note.fallback))
                        .orElse(""));
        Digest digest = new Digest();
        digest.add(String.join("\u0000", drawn));
        return digest.digits(DIGITS);
    }
}
