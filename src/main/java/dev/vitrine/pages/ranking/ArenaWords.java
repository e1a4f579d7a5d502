package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.Facts;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Estimate;
import dev.vitrine.rating.Standing;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.ScoreWords;
import dev.vitrine.wording.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the pages of arenas say in sentences and at a glance. */
final class ArenaWords {
    private final Context context;

    ArenaWords(Context context) {
        this.context = context;
    }

    /** "Text arena", or "Text arena: Coding". */
    String title(Arena arena, Optional<Arena.Axis> axis) {
        return ScoreWords.title(arena) + axis.map(part -> ": " + part.name()).orElse("");
    }

    Model model(Standing standing) {
        return context.catalog().models().get(standing.entrant().model());
    }

    /** Who is first, with score, votes and day. */
    String lead(Arena arena, Board board) {
        Standing first = ScoreWords.leader(board).orElseThrow();
        String name = ScoreWords.name(model(first), first.entrant());
        String place = first.rank() == 1
                ? name + " leads"
                : name + " is the best of the models in this catalog, "
                        + ScoreWords.ordinal(first.rank())
                        + (board.field().isPresent()
                                ? " of " + Words.grouped(board.field().getAsInt())
                                : "");
        String kind = arena.scores() instanceof Arena.Votes ? " points (μ − 3σ)" : " points";
        return place + (first.rank() == 1 ? " with " : ", with ") + ScoreWords.score(first.estimate()) + kind
                + votes(first, board) + ".";
    }

    private static String votes(Standing standing, Board board) {
        String day = ", as of " + Dates.text(board.day());
        return standing.votes().isPresent()
                ? " from " + Words.count(standing.votes().getAsLong(), "vote") + day
                : day + "; its votes are " + ScoreWords.NO_VOTES;
    }

    /** The models of a board, best first, each by its best entry. */
    static Stream<Standing> best(Board board) {
        Set<ModelId> seen = new HashSet<>();
        return board.standings().stream()
                .filter(standing -> seen.add(standing.entrant().model()));
    }

    /** How many models a board ranks, however many entries each has. */
    static long models(Board board) {
        return board.standings().stream()
                .map(standing -> standing.entrant().model())
                .distinct()
                .count();
    }

    Facts facts(Arena arena, Board board) {
        Standing first = ScoreWords.leader(board).orElseThrow();
        Model leader = model(first);
        List<Facts.Fact> facts = new ArrayList<>();
        facts.add(new Facts.Fact(
                first.rank() == 1 ? "Leader" : "Best in this catalog",
                leader.name(),
                first.entrant().variant(),
                Optional.of(context.link(leader).href()),
                Optional.empty(),
                true));
        boolean isCounted = arena.scores() instanceof Arena.Votes;
        facts.add(fact(
                "Score",
                ScoreWords.figure(first.estimate().score()),
                isCounted ? Optional.of("μ − 3σ") : ScoreWords.interval(first.estimate())));
        long models = models(board);
        facts.add(fact(
                "Models in this catalog",
                Words.grouped(models),
                models == board.standings().size()
                        ? Optional.empty()
                        : Optional.of("in " + Words.entries(board.standings().size()))));
        facts.add(dated("As of", board.day()));
        facts.add(
                isCounted
                        ? fact("Votes", Words.grouped(board.votes()), Optional.of("counted here"))
                        : fact("Published by", ((Arena.Ratings) arena.scores()).publisher(), Optional.empty()));
        return new Facts(facts);
    }

    private static Facts.Fact fact(String term, String value, Optional<String> unit) {
        return new Facts.Fact(term, value, unit, Optional.empty(), Optional.empty(), true);
    }

    private static Facts.Fact dated(String term, LocalDate day) {
        return new Facts.Fact(
                term, Dates.text(day), Optional.empty(), Optional.empty(), Optional.of(day.toString()), true);
    }

    /** How much of its list a published board shows; absent where it shows all, or that is not known. */
    Optional<String> missing(Arena arena, Board board) {
        int shown = board.standings().size();
        String own = "of models in this catalog";
        if (isPartial(arena, board)) {
            return Optional.of(Words.entries(shown) + " of the list " + (shown == 1 ? "is " : "are ") + own
                    + ". The list shows only the top places, so the total is unknown.");
        }
        if (board.field().isEmpty() || board.field().getAsInt() <= shown) {
            return Optional.empty();
        }
        return Optional.of(
                Words.grouped(shown) + " of the " + Words.grouped(board.field().getAsInt())
                        + " entries in the list are " + own + "; ranks count all of them.");
    }

    private static boolean isPartial(Arena arena, Board board) {
        return arena.scores() instanceof Arena.Ratings ratings
                && board.source()
                        .flatMap(ratings::source)
                        .filter(Arena.Source::isPartial)
                        .isPresent();
    }

    /** A score as a cell, with the interval if it is published: the score of votes is the lower end already. */
    static FactTable.Cell score(Estimate estimate) {
        return estimate.skill().isPresent() || ScoreWords.interval(estimate).isEmpty()
                ? FactTable.Cell.of(estimate.score())
                : FactTable.Cell.of(ScoreWords.score(estimate), estimate.score().toPlainString());
    }

    /** An entrant as a cell: the model with its page, its variant next to it. */
    FactTable.Cell entrant(Standing standing) {
        return FactTable.Cell.of(context.link(model(standing)))
                .with(standing.entrant().variant());
    }
}
