package dev.vitrine.chart;

import java.util.List;

/** Small shapes that tell series apart without color, as pieces of SVG paths. */
final class ChartMarkers {
    /** Around the place to which the pen has moved, and back: circle, square, diamond, triangle, upside-down, cross. */
    private static final List<String> SHAPES = List.of(
            "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0",
            "m-3.5-3.5h7v7h-7z",
            "m0-5l5 5l-5 5l-5-5z",
            "m0-4.5l4.5 8h-9z",
            "m0 4.5l4.5-8h-9z",
            "m-1.5-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z");

    private ChartMarkers() {}

    /** The marker of a style at a place. */
    static String at(String x, String y, int style) {
        return "M" + x + " " + y + SHAPES.get(style % SHAPES.size());
    }
}
