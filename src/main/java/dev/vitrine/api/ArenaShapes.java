package dev.vitrine.api;

import dev.vitrine.api.StandingShapes.Placed;
import dev.vitrine.catalog.Arena;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Standing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Arenas as the documents tell them: in a row of an index, whole, and each of their standings as a row. */
final class ArenaShapes {
    static final Type<String> SCORES = Type.oneOf(List.of(Arena.Votes.KEY, Arena.Ratings.KEY));

    private static final String WHAT_SCORES =
            "Where its scores come from: votes, from which scores are calculated here with TrueSkill, or ratings that somebody else published.";

    private final DocumentAddresses places;
    private final StandingShapes standings;
    private final BoardShapes boards;

    ArenaShapes(Context context) {
        this.places = new DocumentAddresses(context.addresses());
        this.standings = new StandingShapes(context);
        this.boards = new BoardShapes(context);
    }

    /** A standing with its arena. */
    record Row(ArenaBoards boards, Placed placed) {}

    static Optional<Arena.Ratings> published(ArenaBoards boards) {
        return boards.arena().scores() instanceof Arena.Ratings ratings ? Optional.of(ratings) : Optional.empty();
    }

    private static Optional<Arena.Votes> voted(ArenaBoards boards) {
        return boards.arena().scores() instanceof Arena.Votes votes ? Optional.of(votes) : Optional.empty();
    }

    private static List<Standing> overall(ArenaBoards boards) {
        return boards.overall().map(Board::standings).orElse(List.of());
    }

    /** Each overall standing of an arena, best first. */
    static Stream<Row> rows(ArenaBoards boards) {
        return boards.overall().stream()
                .flatMap(board -> BoardShapes.placed(board).stream())
                .map(placed -> new Row(boards, placed));
    }

    /** The same shape with what an arena is. */
    static <T> Shape<T> known(Shape<T> shape, Function<T, ArenaBoards> boards) {
        return shape.with(
                        "scores",
                        SCORES,
                        WHAT_SCORES,
                        of -> boards.apply(of).arena().scores().key())
                .maybe(
                        "publisher",
                        Type.text(),
                        "Who calculated and published the ratings; null for votes.",
                        of -> published(boards.apply(of)).map(Arena.Ratings::publisher));
    }

    Shape<ArenaBoards> arena(String description) {
        Shape<ArenaBoards> named = Shape.<ArenaBoards>of(description)
                .with(
                        "id",
                        Type.text(),
                        "The id of the arena.",
                        boards -> boards.arena().id().toString())
                .with(
                        "name",
                        Type.text(),
                        "The name of the arena.",
                        boards -> boards.arena().name())
                .with(
                        "type",
                        ModelShapes.TYPE,
                        "The type of the models that are compared.",
                        boards -> boards.arena().type().key())
                .with(
                        "compares",
                        Type.text(),
                        "What a voter sees and decides.",
                        boards -> boards.arena().compares());
        return state(known(named, boards -> boards))
                .with(
                        "url",
                        Type.url(),
                        "The arena’s page.",
                        boards -> places.of(Addresses.of(boards.arena().id())))
                .with(
                        "json",
                        Type.url(),
                        "The arena’s document.",
                        boards -> places.json(boards.arena().id()));
    }

    private static Shape<ArenaBoards> state(Shape<ArenaBoards> shape) {
        return shape.maybe(
                        "date",
                        Type.date(),
                        "The date of its latest overall ranking.",
                        boards -> boards.overall().map(Board::day))
                .maybe(
                        "vote_count",
                        Type.integer(),
                        "The number of votes; null for published ratings.",
                        boards -> voted(boards).map(votes -> (long) votes.log().size()))
                .with(
                        "model_count",
                        Type.integer(),
                        "The number of models of this catalog in that ranking.",
                        boards -> overall(boards).stream()
                                .map(standing -> standing.entrant().model())
                                .distinct()
                                .count())
                .maybe(
                        "leader",
                        Type.text(),
                        "The id of the best model of this catalog in that ranking.",
                        boards -> overall(boards).stream()
                                .findFirst()
                                .map(standing -> standing.entrant().model().toString()));
    }

    Shape<ArenaBoards> arena() {
        return arena(
                        "An arena, in which people compare the answers of two models without knowing which model gave which.")
                .maybe(
                        "website",
                        Type.url(),
                        "The arena’s own site, if it has one.",
                        boards -> boards.arena().url())
                .maybe(
                        "description",
                        Type.markdown(),
                        "What readers should know about the arena.",
                        boards -> boards.arena().description())
                .maybe(
                        "method",
                        Type.text(),
                        "How the publisher calculates the ratings; null for votes.",
                        boards -> published(boards).map(Arena.Ratings::method))
                .with(
                        "sources",
                        Type.list(Type.object(source())),
                        "The sources of the ratings; empty for votes.",
                        boards -> published(boards).map(Arena.Ratings::sources).orElse(List.of()))
                .maybe(
                        "trueskill",
                        Type.object(BoardShapes.skill()),
                        "The parameters with which scores are calculated from votes; null for published ratings.",
                        boards -> voted(boards).map(Arena.Votes::settings))
                .with(
                        "boards",
                        Type.list(Type.object(boards.board())),
                        "Its rankings: for the arena as a whole, then for each category and language with entries.",
                        boards -> Stream.concat(boards.overall().stream(), boards.axes().stream())
                                .toList())
                .with(
                        "history",
                        Type.list(Type.object(BoardShapes.history())),
                        "The overall score of each entry over time, from the source of the overall ranking.",
                        boards::histories);
    }

    private static Shape<Arena.Source> source() {
        return Shape.<Arena.Source>of("A source of published ratings.")
                .with("id", Type.text(), "The id of the source, as in the field source of a ranking.", Arena.Source::id)
                .with("name", Type.text(), "The name of the source.", Arena.Source::name)
                .with("url", Type.url(), "The page of the source.", Arena.Source::url)
                .maybe(
                        "license",
                        Type.text(),
                        "The terms under which the figures were published; null if none are stated.",
                        Arena.Source::license);
    }

    /** A standing in the list of all of them. */
    Shape<Row> row() {
        Shape<Row> arena = Shape.<Row>of("An entry in the overall ranking of an arena.")
                .with(
                        "arena",
                        Type.text(),
                        "The id of the arena.",
                        row -> row.boards().arena().id().toString())
                .with(
                        "arena_name",
                        Type.text(),
                        "The name of the arena.",
                        row -> row.boards().arena().name());
        Shape<Placed> placed = standings.model(Shape.of(""));
        return known(arena, Row::boards)
                .with(StandingShapes.list(StandingShapes.standing(placed)), Row::placed)
                .with(
                        "url",
                        Type.url(),
                        "The model’s page.",
                        row -> places.page(row.placed().standing().entrant().model()));
    }
}
