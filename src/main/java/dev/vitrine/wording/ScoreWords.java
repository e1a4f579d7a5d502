package dev.vitrine.wording;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.Model;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Estimate;
import dev.vitrine.rating.Standing;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Scores of arenas as they are read. */
public final class ScoreWords {
    /** What is in the place of a number of votes that the publisher keeps to itself. */
    public static final String NO_VOTES = "not published";

    private ScoreWords() {}

    /** A number with all of its digits: {@code 1,502}, {@code 1,426.61}, {@code −3.20}. */
    public static String figure(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        return (number.signum() < 0 ? "−" : "")
                + Words.grouped(Long.parseLong(whole))
                + (point < 0 ? "" : digits.substring(point));
    }

    /**
     * How far the truth may be from the score: {@code ± 6}, or both ends where they are not equally far. Ends that differ by one
     * in the last digit were equally far before somebody rounded them; the wider half stands for both.
     */
    public static Optional<String> interval(Estimate estimate) {
        return intervalFigure(estimate).map(Figure::text);
    }

    /** The same for a table. */
    public static Optional<Figure> intervalFigure(Estimate estimate) {
        if (estimate.low().isEmpty() || estimate.high().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal below = estimate.likeliest().subtract(estimate.low().get());
        BigDecimal above = estimate.high().get().subtract(estimate.likeliest());
        BigDecimal lastDigit = BigDecimal.ONE.movePointLeft(Math.max(below.scale(), above.scale()));
        return Optional.of(
                below.subtract(above).abs().compareTo(lastDigit) <= 0
                        ? Figure.of(
                                "± " + figure(below.max(above)),
                                below.max(above).scale())
                        : Figure.words(figure(estimate.low().get()) + " to "
                                + figure(estimate.high().get())));
    }

    /** The score with its interval: {@code 1,502 ± 6}; of votes, where the score is the lower end, the score alone. */
    public static String score(Estimate estimate) {
        String score = figure(estimate.score());
        if (estimate.skill().isPresent()) {
            return score;
        }
        return score
                + interval(estimate)
                        .map(around -> around.startsWith("±") ? " " + around : " (" + around + ")")
                        .orElse("");
    }

    /** The votes behind a standing: {@code 11,671}, or that they are not published. */
    public static String votes(Standing standing) {
        return standing.votes().isPresent() ? Words.grouped(standing.votes().getAsLong()) : NO_VOTES;
    }

    /** An arena's name as a title: "Text arena". */
    public static String title(Arena arena) {
        return arena.name().toLowerCase(Locale.ROOT).endsWith("arena") ? arena.name() : arena.name() + " arena";
    }

    /** Who counted: "Published by Arena" or "Counted here from 1,200 votes". */
    public static String counted(Arena arena) {
        return arena.scores()
                .match(
                        votes -> "Counted here from " + Words.count(votes.log().size(), "vote"),
                        published -> "Published by " + published.publisher());
    }

    /** A model with how it was run: "Claude Opus 4.6 (thinking)". */
    public static String name(Model model, Entrant entrant) {
        return model.name()
                + entrant.variant().map(variant -> " (" + variant + ")").orElse("");
    }

    /** The first of a board that the catalog has. */
    public static Optional<Standing> leader(Board board) {
        return board.standings().stream().min(Comparator.comparingInt(Standing::rank));
    }

    /** A rank and out of how many: {@code 2 of 39}. */
    public static String rank(Standing standing, Board board) {
        String field =
                board.field().isPresent() ? " of " + Words.grouped(board.field().getAsInt()) : "";
        return Words.grouped(standing.rank()) + field;
    }

    /** A rank: {@code 1st}, {@code 2nd}, {@code 11th}. */
    public static String ordinal(int rank) {
        boolean isTeen = rank % 100 / 10 == 1;
        String ending = switch (isTeen ? 0 : rank % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
        return Words.grouped(rank) + ending;
    }
}
