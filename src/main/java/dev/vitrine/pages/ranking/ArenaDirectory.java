package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Arena;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.FactTableView;
import dev.vitrine.pages.Heads;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Standing;
import dev.vitrine.value.PartialDate;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.ScoreWords;
import dev.vitrine.wording.Summary;
import dev.vitrine.wording.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All arenas with the best of each: the page that lists them, and the table on the home page. */
public final class ArenaDirectory implements PageSource {
    /** What the page is called. */
    static final String TITLE = "Arenas";

    private final Context context;
    private final ArenaWords words;

    public ArenaDirectory(Context context) {
        this.context = context;
        this.words = new ArenaWords(context);
    }

    /** A column, and what it holds for an arena. */
    private record Definition(FactTable.Column column, Function<ArenaBoards, FactTable.Cell> cell) {}

    /** The page that lists all arenas; none if there is no arena. */
    @Override
    public Stream<Page> readable() {
        Page page = new Page(Addresses.ARENAS, "the directory of arenas", "pages/table.ftlh", this::view);
        return context.ratings().all().isEmpty()
                ? Stream.empty()
                : Stream.of(page.modified(
                        () -> modified(context.ratings().all().stream().flatMap(ArenaDirectory::boards), context)));
    }

    @Override
    public Stream<Page> near(String... steps) {
        return steps[0].equals("arenas") ? readable() : Stream.empty();
    }

    /** All rankings of an arena. */
    static Stream<Board> boards(ArenaBoards boards) {
        return Stream.concat(boards.overall().stream(), boards.axes().stream());
    }

    /** The newest day of some rankings. */
    static Optional<PartialDate> modified(Stream<Board> boards, Context context) {
        return boards.map(Board::day)
                .filter(day -> !day.isAfter(context.asOf()))
                .max(Comparator.naturalOrder())
                .map(Dates::partial);
    }

    private FactTableView view() {
        List<Link> trail = List.of(context.home(), context.addresses().link(TITLE, Addresses.ARENAS));
        String intro = "Arenas, in which people compare two models at a time without knowing which is which.";
        return new FactTableView(
                new Heads(context)
                        .page(
                                Summary.title(TITLE, List.of(": rankings of AI models"), context.siteTitle()),
                                Summary.of(intro)
                                        .then("Each score with its publisher, its votes and its date.")
                                        .text(),
                                trail,
                                Addresses.ARENAS),
                trail,
                "arenas",
                TITLE,
                intro,
                table(
                        "All arenas",
                        context.ratings().all().stream(),
                        List.of(arenaWithWhatItCompares(), leader(), rank(), score(), models(), day(), counted())),
                List.of(MethodologyView.link(context)));
    }

    /** The best of each arena that ranks anybody; absent where none does. */
    public Optional<FactTable> leaders() {
        FactTable table = table(
                "Best in the arenas",
                context.ratings().all().stream()
                        .filter(boards -> boards.overall().isPresent()),
                List.of(arena(), leader(), rank(), score(), day(), counted()));
        return Optional.of(table).filter(found -> !found.rows().isEmpty());
    }

    private static FactTable table(String caption, Stream<ArenaBoards> arenas, List<Definition> columns) {
        return new FactTable(
                caption,
                columns.stream().map(Definition::column).toList(),
                0,
                arenas.map(boards -> new FactTable.Row(columns.stream()
                                .map(column -> column.cell().apply(boards))
                                .toList()))
                        .toList());
    }

    private static Definition column(
            String key, String label, boolean numeric, Function<ArenaBoards, FactTable.Cell> cell) {
        return new Definition(new FactTable.Column(key, label, Optional.empty(), numeric), cell);
    }

    /** A column of what is told of this catalog alone, in a table of what others ranked. */
    static FactTable.Column inCatalog(String key, String label, boolean numeric) {
        return new FactTable.Column(key, label, Optional.of("in this catalog"), numeric);
    }

    private Definition arena() {
        return column("arena", "Arena", false, boards -> {
            Arena arena = boards.arena();
            return FactTable.Cell.of(context.addresses().link(arena.name(), Addresses.of(arena.id())));
        });
    }

    private Definition arenaWithWhatItCompares() {
        Definition plain = arena();
        return new Definition(
                plain.column(),
                boards -> plain.cell()
                        .apply(boards)
                        .with(Optional.of(boards.arena().compares())));
    }

    private Definition leader() {
        return new Definition(inCatalog("leader", "Best", false), first(words::entrant));
    }

    /** Its place among all that the publisher ranks: the best here is not always the best there is. */
    private static Definition rank() {
        return column(
                "rank",
                "Rank",
                true,
                boards -> boards.overall()
                        .flatMap(board -> ScoreWords.leader(board)
                                .map(first -> FactTable.Cell.of(
                                        ScoreWords.rank(first, board), Integer.toString(first.rank()))))
                        .orElse(FactTable.Cell.NONE));
    }

    /** Each with what it is and how sure, because no two arenas share a scale. */
    private static Definition score() {
        return column("score", "Score", true, first(standing -> {
            BigDecimal score = standing.estimate().score();
            Optional<String> kind = standing.estimate().skill().isPresent()
                    ? Optional.of("μ − 3σ")
                    : ScoreWords.interval(standing.estimate());
            return FactTable.Cell.of(score).with(kind);
        }));
    }

    private static Function<ArenaBoards, FactTable.Cell> first(Function<Standing, FactTable.Cell> cell) {
        return boards -> boards.overall().flatMap(ScoreWords::leader).map(cell).orElse(FactTable.Cell.NONE);
    }

    private static Definition models() {
        return new Definition(inCatalog("models", "Models", true), whole(board -> {
            long count = ArenaWords.models(board);
            return FactTable.Cell.of(Words.grouped(count), Long.toString(count));
        }));
    }

    private static Definition day() {
        return column(
                "date",
                "As of",
                false,
                whole(board ->
                        FactTable.Cell.of(Dates.text(board.day()), board.day().toString())));
    }

    private static Function<ArenaBoards, FactTable.Cell> whole(Function<Board, FactTable.Cell> cell) {
        return boards -> boards.overall().map(cell).orElse(FactTable.Cell.NONE);
    }

    private static Definition counted() {
        return column("kind", "Scores", false, boards -> {
            String counted = ScoreWords.counted(boards.arena());
            return FactTable.Cell.of(counted, counted);
        });
    }
}
