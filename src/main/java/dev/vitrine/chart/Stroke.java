package dev.vitrine.chart;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A line from place to place, as short as it can be written: a level part is one step, however many days it has. */
final class Stroke {
    private final ChartAxis x;
    private final ChartAxis y;
    private final StringBuilder path = new StringBuilder();
    private String height = "";
    private String level = "";

    /** A line that has no place yet, in a drawing with these axes. */
    Stroke(ChartAxis x, ChartAxis y) {
        this.x = x;
        this.y = y;
    }

    /** Goes on to a place. */
    void to(LocalDate day, BigDecimal value) {
        String next = y.at(value);
        if (next.equals(height)) {
            level = "H" + x.at(day);
            return;
        }
        path.append(level)
                .append(path.isEmpty() ? "M" : "L")
                .append(x.at(day))
                .append(" ")
                .append(next);
        level = "";
        height = next;
    }

    /** The line so far, as an SVG path. */
    String path() {
        return path + level;
    }
}
