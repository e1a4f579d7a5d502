package dev.vitrine.pages;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.PartialDate;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages of the arenas, of their categories and languages, and the page that lists them all. */
final class ArenaPages {
    /** Longer rankings go on, on a further page. */
    static final int PAGE_SIZE = 200;

    private static final String TEMPLATE = "pages/arena.ftlh";
    private static final String TITLE = "Arenas";

    private final Context context;
    private final Heads heads;
    private final RankingTables tables;
    private final ArenaWords words;

    ArenaPages(Context context) {
        this.context = context;
        this.heads = new Heads(context);
        this.tables = new RankingTables(context);
        this.words = new ArenaWords(context);
    }

    /** Nothing where the catalog has no arena. */
    Stream<Page> all() {
        return Stream.concat(
                directory().stream(), context.ratings().all().stream().flatMap(this::of));
    }

    /** The page that lists all arenas; absent where there is none. */
    Optional<Page> directory() {
        Page page = new Page(Addresses.ARENAS, "the directory of arenas", "pages/table.ftlh", this::list);
        return Optional.of(page.modified(
                        () -> modified(context.ratings().all().stream().flatMap(ArenaPages::boards))))
                .filter(found -> !context.ratings().all().isEmpty());
    }

    /** The pages of an arena and of its axes. */
    Stream<Page> of(ArenaBoards boards) {
        return Stream.concat(
                ranking(boards, boards.overall()),
                boards.axes().stream().flatMap(board -> ranking(boards, Optional.of(board))));
    }

    private static Stream<Board> boards(ArenaBoards boards) {
        return Stream.concat(boards.overall().stream(), boards.axes().stream());
    }

    private Optional<PartialDate> modified(Stream<Board> boards) {
        return boards.map(Board::day)
                .filter(day -> !day.isAfter(context.asOf()))
                .max(Comparator.naturalOrder())
                .map(Dates::partial);
    }

    private Stream<Page> ranking(ArenaBoards boards, Optional<Board> board) {
        List<Standing> standings = board.map(Board::standings).orElse(List.of());
        int pages = Math.max(1, (standings.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        Arena arena = boards.arena();
        Optional<Arena.Axis> axis = board.flatMap(Board::axis);
        Route first =
                axis.map(found -> Addresses.ofAxis(arena.id(), found.id())).orElse(Addresses.of(arena.id()));
        return IntStream.rangeClosed(1, pages).mapToObj(number -> {
            int from = (number - 1) * PAGE_SIZE;
            Part part = new Part(
                    boards,
                    board,
                    standings.subList(from, Math.min(standings.size(), from + PAGE_SIZE)),
                    ListingPages.pagination(context.addresses(), first, number, pages));
            return new Page(Addresses.page(first, number), arena.location().path(), TEMPLATE, () -> view(first, part))
                    .modified(() -> modified(axis.isPresent() ? board.stream() : boards(boards)));
        });
    }

    /** What a page shows of a ranking. */
    private record Part(
            ArenaBoards boards, Optional<Board> board, List<Standing> standings, ListingView.Pagination pages) {
        Optional<Arena.Axis> axis() {
            return board.flatMap(Board::axis);
        }

        boolean isWhole() {
            return axis().isEmpty() && pages.number() == 1;
        }
    }

    private ArenaView view(Route first, Part part) {
        Arena arena = part.boards().arena();
        Route route = Addresses.page(first, part.pages().number());
        String title = words.title(arena, part.axis());
        String numbered = title
                + (part.pages().number() == 1 ? "" : ", page " + part.pages().number());
        List<Link> trail = new ArrayList<>(List.of(context.addresses().link(TITLE, Addresses.ARENAS)));
        if (part.axis().isPresent()) {
            trail.add(context.addresses().link(ScoreWords.title(arena), Addresses.of(arena.id())));
        }
        trail.add(context.addresses().link(numbered, route));
        String lead = part.board().map(board -> words.lead(arena, board)).orElse("No model is ranked here yet.");
        ArenaSections sections = new ArenaSections(part.boards(), context);
        return new ArenaView(
                heads.page(
                        Summary.title(numbered, List.of(": ranking and price", ": ranking"), context.siteTitle()),
                        Summary.of(numbered + ": " + lead)
                                .then(arena.compares())
                                .text(),
                        trail,
                        route,
                        part.pages()),
                trail,
                title,
                lead,
                part.axis()
                                .flatMap(Arena.Axis::description)
                                .map(text -> text + ". ")
                                .orElse("")
                        + arena.compares(),
                part.isWhole() ? arena.description().map(Markdown::new) : Optional.empty(),
                part.board().map(board -> words.facts(arena, board)).orElse(new Facts(List.of())),
                part.isWhole()
                        ? arena.url().map(url -> new Link("The arena itself", url.toString())).stream()
                                .toList()
                        : List.of(),
                part.board().map(board -> tables.of("Ranking: " + title, part.boards(), board, part.standings())),
                part.board().flatMap(board -> words.missing(arena, board)),
                part.isWhole() ? sections.boards() : List.of(),
                part.isWhole() ? sections.quality() : List.of(),
                new ArenaOrigins(context).of(arena),
                part.pages().of() == 1 ? Optional.empty() : Optional.of(part.pages()),
                context.edits().record(arena.location()),
                context.edits()
                        .wrongFact(title, arena.location(), context.addresses().absolute(route)));
    }

    private FactTableView list() {
        List<Link> trail = List.of(context.home(), context.addresses().link(TITLE, Addresses.ARENAS));
        String intro = "Where models are compared two at a time by people who do not know which is which.";
        return new FactTableView(
                heads.page(
                        Summary.title(TITLE, List.of(": rankings of AI models"), context.siteTitle()),
                        Summary.of(intro)
                                .then("The rankings of "
                                        + Words.count(context.ratings().all().size(), "arena")
                                        + ", each score with who counted it, its votes and its day.")
                                .text(),
                        trail,
                        Addresses.ARENAS),
                trail,
                "arenas",
                TITLE,
                intro,
                new FactTable(
                        "All arenas",
                        List.of(
                                column("arena", "Arena", false),
                                column("leader", "Leader", false),
                                column("score", "Score", true),
                                column("models", "Models here", true),
                                column("date", "As of", false),
                                column("kind", "Scores", false)),
                        0,
                        context.ratings().all().stream().map(this::row).toList()),
                List.of(context.addresses().link("How everything is counted", Addresses.METHODOLOGY)));
    }

    private static ModelTable.Column column(String key, String label, boolean isNumeric) {
        return new ModelTable.Column(key, label, Optional.empty(), isNumeric);
    }

    private FactTable.Row row(ArenaBoards boards) {
        Arena arena = boards.arena();
        Link link = context.addresses().link(arena.name(), Addresses.of(arena.id()));
        List<FactTable.Cell> cells = new ArrayList<>();
        cells.add(FactTable.Cell.of(link).with(Optional.of(arena.compares())));
        Optional<Standing> leader = boards.overall().flatMap(ScoreWords::leader);
        cells.add(leader.map(words::entrant).orElse(FactTable.Cell.NONE));
        cells.add(leader.map(first -> FactTable.Cell.of(
                        ScoreWords.figure(first.estimate().score()),
                        first.estimate().score().toPlainString()))
                .orElse(FactTable.Cell.NONE));
        cells.add(boards.overall()
                .map(ArenaWords::models)
                .map(count -> FactTable.Cell.of(Words.grouped(count), Long.toString(count)))
                .orElse(FactTable.Cell.NONE));
        cells.add(boards.overall().map(Board::day).map(ArenaPages::day).orElse(FactTable.Cell.NONE));
        String counted = ScoreWords.counted(arena);
        cells.add(FactTable.Cell.of(counted, counted));
        return new FactTable.Row(cells);
    }

    private static FactTable.Cell day(LocalDate day) {
        return FactTable.Cell.of(Dates.text(day), day.toString());
    }
}
