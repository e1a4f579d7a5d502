package dev.vitrine.api;

import dev.vitrine.api.StandingShapes.Placed;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.SkillSettings;
import dev.vitrine.pages.Context;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Point;
import dev.vitrine.rating.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The rankings of an arena as its document tells them: how they are counted, who is where, and since when. */
final class BoardShapes {
    /** Of the parameters, of which some are fractions without an end. */
    private static final int DECIMALS = 10;

    private final Context context;
    private final StandingShapes standings;

    BoardShapes(Context context) {
        this.context = context;
        this.standings = new StandingShapes(context);
    }

    /** The scores of an entry over time. */
    record History(Entrant entrant, List<Point> points) {}

    static List<Placed> placed(Board board) {
        return board.standings().stream()
                .map(standing -> new Placed(board, standing))
                .toList();
    }

    static Shape<SkillSettings> skill() {
        return Shape.<SkillSettings>of("The parameters of TrueSkill.")
                .with("mu", Type.number(), "The initial skill of a model.", of -> shown(of.mu()))
                .with(
                        "sigma",
                        Type.number(),
                        "The uncertainty of the initial skill, as a standard deviation.",
                        of -> shown(of.sigma()))
                .with(
                        "beta",
                        Type.number(),
                        "How much a model’s performance varies from vote to vote, as a standard deviation.",
                        of -> shown(of.beta()))
                .with(
                        "tau",
                        Type.number(),
                        "How much uncertainty each vote adds, as a standard deviation.",
                        of -> shown(of.tau()))
                .with(
                        "draw_probability",
                        Type.number(),
                        "The probability of a draw between equal models, from 0 to below 1.",
                        of -> shown(of.drawProbability()));
    }

    private static BigDecimal shown(BigDecimal parameter) {
        BigDecimal rounded = parameter.setScale(Math.min(parameter.scale(), DECIMALS), RoundingMode.HALF_EVEN);
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    Shape<Board> board() {
        return StandingShapes.axis(Shape.<Board>of("A ranking."), Board::axis)
                .with("date", Type.date(), "The date of the ranking.", Board::day)
                .maybe("source", Type.text(), "The id of its source; null for votes.", Board::source)
                .maybe(
                        "field",
                        Type.integer(),
                        "The number of ranked entries, including those of models that are not listed here.",
                        board -> StandingShapes.whole(board.field()))
                .with(
                        "standings",
                        Type.list(Type.object(StandingShapes.standing(
                                standings.model(Shape.of("An entry of a model in the ranking."))))),
                        "The entries, best first.",
                        BoardShapes::placed);
    }

    static Shape<History> history() {
        Shape<Point> point = StandingShapes.score(
                        Shape.<Point>of("A score on a date.").with("date", Type.date(), "The date.", Point::day),
                        Point::estimate)
                .maybe(
                        "votes",
                        Type.integer(),
                        "The number of votes behind the score; null if the publisher does not state it.",
                        of -> StandingShapes.whole(of.votes()));
        return Shape.<History>of("The scores of an entry over time.")
                .with(
                        "model",
                        Type.text(),
                        "The id of the model.",
                        of -> of.entrant().model().toString())
                .maybe(
                        "variant",
                        Type.text(),
                        "The settings with which the model was run.",
                        of -> of.entrant().variant())
                .with("points", Type.list(Type.object(point)), "The scores, oldest first.", History::points);
    }

    /** Of every entry that was ever ranked, whether or not it still is. */
    List<History> histories(ArenaBoards boards) {
        return context.catalog().models().keySet().stream()
                .flatMap(model -> boards.of(model).stream())
                .map(Standing::entrant)
                .sorted()
                .map(entrant -> new History(entrant, boards.history(entrant)))
                .toList();
    }
}
