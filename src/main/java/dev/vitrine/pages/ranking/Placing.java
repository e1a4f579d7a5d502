package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.PublishedRating;
import dev.vitrine.pages.Context;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Estimate;
import dev.vitrine.rating.Standing;
import dev.vitrine.wording.ScoreWords;
import dev.vitrine.wording.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a model is in an arena as a whole.
 *
 * @param standings of its entries, best first; at least one
 */
record Placing(ArenaBoards boards, List<Standing> standings) {
    Placing {
        standings = List.copyOf(standings);
    }

    /** The places of a model, that in the main arena of its type first, then by the arenas' ids. */
    static List<Placing> of(Model model, Context context) {
        Optional<ArenaBoards> main = context.ratings().main(model.type());
        return context.ratings().all().stream()
                .map(boards -> new Placing(boards, context.places().overall(boards, model.id())))
                .filter(placing -> !placing.standings().isEmpty())
                .sorted(Comparator.comparing(placing -> !main.equals(Optional.of(placing.boards()))))
                .toList();
    }

    Arena arena() {
        return boards.arena();
    }

    /** The standing that stands for the model. */
    Standing best() {
        return standings.get(0);
    }

    /** Whether it is of an older list than the arena's last one. */
    boolean isPast() {
        return boards.overall().map(Board::day).filter(best().day()::isBefore).isPresent();
    }

    /** The rank of a standing among all that were ranked: {@code 5th of 30}; the rank alone where that is not known. */
    static String rank(Standing standing, Optional<Board> board) {
        OptionalInt field = standing.published()
                .map(PublishedRating::field)
                .orElseGet(() -> board.map(Board::field).orElse(OptionalInt.empty()));
        return ScoreWords.ordinal(standing.rank())
                + (field.isPresent() ? " of " + Words.grouped(field.getAsInt()) : "")
                + (standing.isShared() ? ", shared" : "");
    }

    /** The rank of one of these standings. */
    String rank(Standing standing) {
        return rank(standing, boards.overall());
    }

    /** What is read of a standing on a board. */
    static RankingsSection.Figures figures(Standing standing, Optional<Board> board) {
        return new RankingsSection.Figures(
                ScoreWords.figure(standing.estimate().score()),
                interval(standing.estimate()),
                rank(standing, board),
                ScoreWords.votes(standing));
    }

    /** {@code ± 6}, or both ends; of votes both ends always, as the score is the lower one. Empty where none is known. */
    static String interval(Estimate estimate) {
        return estimate.skill().isPresent()
                ? ScoreWords.figure(estimate.low().orElseThrow()) + " to "
                        + ScoreWords.figure(estimate.high().orElseThrow())
                : ScoreWords.interval(estimate).orElse("");
    }

    /** Where a standing was read; absent where it was counted here. */
    Optional<Arena.Source> source(Standing standing) {
        return arena().scores() instanceof Arena.Ratings published
                ? standing.published().map(PublishedRating::source).flatMap(published::source)
                : Optional.empty();
    }

    /** Whether somebody else counted. */
    boolean isPublished() {
        return arena().scores() instanceof Arena.Ratings;
    }

    /** Who counted, in few words: {@code Arena}. */
    String by() {
        return arena().scores().match(votes -> "Votes", Arena.Ratings::publisher);
    }
}
