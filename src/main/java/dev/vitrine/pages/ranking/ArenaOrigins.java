package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.PublishedRating;
import dev.vitrine.catalog.SkillSettings;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Link;
import dev.vitrine.rating.Board;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.ScoreWords;
import dev.vitrine.wording.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says of an arena who counted its scores, from what, and how. */
final class ArenaOrigins {
    private static final MathContext SHOWN = new MathContext(4);

    private final Context context;

    ArenaOrigins(Context context) {
        this.context = context;
    }

    /** Of an arena as a whole. */
    ArenaView.Origin of(Arena arena) {
        return arena.scores().match(this::counted, ratings -> published(ratings, ratings.sources()));
    }

    /** Of one of its boards, which is of one source. */
    ArenaView.Origin of(Arena arena, Board board) {
        return arena.scores()
                .match(
                        this::counted,
                        ratings -> published(
                                ratings,
                                board.source().flatMap(ratings::source).stream().toList()));
    }

    private ArenaView.Origin counted(Arena.Votes votes) {
        int size = votes.log().size();
        List<String> sentences = new ArrayList<>();
        sentences.add("Calculated here with TrueSkill, vote by vote in the order of time, from "
                + Words.count(size, "vote")
                + (size == 0
                        ? ""
                        : " cast " + span(votes.log().day(0), votes.log().day(size - 1))) + ".");
        sentences.add(
                "The score is μ − 3σ, a skill that the model almost certainly has. The most likely skill is μ, and"
                        + " the interval is from μ − 3σ to μ + 3σ.");
        return new ArenaView.Origin(
                sentences,
                List.of(),
                parameters(votes.settings()),
                MethodologyView.link(context, "scores from votes", MethodologyView.TRUESKILL));
    }

    /** The parameters of a count, as pages show them. */
    static List<ArenaView.Parameter> parameters(SkillSettings settings) {
        return List.of(
                parameter("μ", settings.mu(), "the initial skill of a model"),
                parameter("σ", settings.sigma(), "the uncertainty of the initial skill, as a standard deviation"),
                parameter("β", settings.beta(), "how much a model’s performance varies from vote to vote"),
                parameter("τ", settings.tau(), "how much uncertainty each vote adds"),
                parameter("p", settings.drawProbability(), "the probability of a draw between equal models"));
    }

    private static ArenaView.Parameter parameter(String name, BigDecimal value, String meaning) {
        return new ArenaView.Parameter(name, Amounts.figure(value.round(SHOWN)), meaning);
    }

    private ArenaView.Origin published(Arena.Ratings ratings, List<Arena.Source> sources) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Calculated and published by " + ratings.publisher() + ". " + ratings.method());
        sentences.add(
                "Scores are shown as they were published. Ranks count all entries of a list, including models that"
                        + " are not in this catalog.");
        if (sources.size() > 1) {
            sentences.add("Each source has its own scale, so no chart or ranking mixes them.");
        }
        return new ArenaView.Origin(
                sentences,
                sources.stream()
                        .flatMap(source -> source(source, rows(ratings, source)).stream())
                        .toList(),
                List.of(),
                MethodologyView.link(context, "published ratings", MethodologyView.PUBLISHED));
    }

    private static List<PublishedRating> rows(Arena.Ratings ratings, Arena.Source source) {
        return ratings.ratings().stream()
                .filter(rating -> rating.source().equals(source.id()))
                .toList();
    }

    /** Absent where nothing was taken from it. */
    private static Optional<ArenaView.Source> source(Arena.Source source, List<PublishedRating> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = day(rows, Comparator.reverseOrder());
        LocalDate last = day(rows, Comparator.naturalOrder());
        boolean hasWhole = rows.stream().anyMatch(row -> row.axis().isEmpty());
        boolean hasAxes = rows.stream().anyMatch(row -> row.axis().isPresent());
        boolean hasVotes = rows.stream().anyMatch(row -> row.votes().isPresent());
        String what = hasWhole && hasAxes
                ? "Scores overall and by category or language"
                : hasAxes ? "Scores by category or language" : "Scores overall";
        return Optional.of(new ArenaView.Source(
                new Link(source.name(), source.url().toString()),
                source.license()
                        .map(license -> "License: " + license)
                        .orElse("No license stated; only figures were copied"),
                what + ", " + span(first, last) + "; " + (hasVotes ? "with votes" : "votes " + ScoreWords.NO_VOTES)
                        + (source.hasRanks() ? "" : "; without ranks, so they are calculated here by score")));
    }

    private static LocalDate day(List<PublishedRating> rows, Comparator<LocalDate> order) {
        return rows.stream().map(PublishedRating::day).max(order).orElseThrow();
    }

    private static String span(LocalDate first, LocalDate last) {
        return first.equals(last) ? "on " + Dates.text(first) : "from " + Dates.text(first) + " to " + Dates.text(last);
    }
}
