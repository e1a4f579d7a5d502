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

/** The rankings of an arena as its document tells them: how they are counted, who stands where, and since when. */
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
                .with("mu", Type.number(), "The skill that a model begins with.", of -> shown(of.mu()))
                .with(
                        "sigma",
                        Type.number(),
                        "How uncertain that is, as a standard deviation.",
                        of -> shown(of.sigma()))
                .with(
                        "beta",
                        Type.number(),
                        "How much a performance varies from vote to vote, as a standard deviation.",
                        of -> shown(of.beta()))
                .with("tau", Type.number(), "How much uncertainty each vote adds.", of -> shown(of.tau()))
                .with(
                        "draw_probability",
                        Type.number(),
                        "How many votes between equals are draws, from 0 to below 1.",
                        of -> shown(of.drawProbability()));
    }

    private static BigDecimal shown(BigDecimal parameter) {
        BigDecimal rounded = parameter.setScale(Math.min(parameter.scale(), DECIMALS), RoundingMode.HALF_EVEN);
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    Shape<Board> board() {
        return StandingShapes.axis(Shape.<Board>of("A ranking."), Board::axis)
                .with("date", Type.date(), "The day that it is of.", Board::day)
                .maybe(
                        "source",
                        Type.text(),
                        "The id of the source that it was read from; null for votes.",
                        Board::source)
                .maybe(
                        "field",
                        Type.integer(),
                        "How many entries were ranked, those of models that are not listed here among them.",
                        board -> StandingShapes.whole(board.field()))
                .with(
                        "standings",
                        Type.list(Type.object(
                                StandingShapes.standing(standings.model(Shape.of("An entry of a model."))))),
                        "The entries, best first.",
                        BoardShapes::placed);
    }

    static Shape<History> history() {
        Shape<Point> point = StandingShapes.score(
                        Shape.<Point>of("A score as it was.").with("date", Type.date(), "The day.", Point::day),
                        Point::estimate)
                .maybe(
                        "votes",
                        Type.integer(),
                        "How many votes it rested on; null where the publisher does not say.",
                        of -> StandingShapes.whole(of.votes()));
        return Shape.<History>of("An entry over time.")
                .with(
                        "model",
                        Type.text(),
                        "The id of the model.",
                        of -> of.entrant().model().toString())
                .maybe(
                        "variant",
                        Type.text(),
                        "Which way to run the model.",
                        of -> of.entrant().variant())
                .with("points", Type.list(Type.object(point)), "Its scores, oldest first.", History::points);
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
