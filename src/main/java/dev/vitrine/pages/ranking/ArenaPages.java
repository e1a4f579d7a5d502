package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.ArenaId;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Facts;
import dev.vitrine.pages.Heads;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.Pagination;
import dev.vitrine.pages.Route;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Standing;
import dev.vitrine.value.Slug;
import dev.vitrine.wording.Markdown;
import dev.vitrine.wording.ScoreWords;
import dev.vitrine.wording.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages of the arenas, and of their categories and languages. */
public final class ArenaPages implements PageSource {
    /** Longer rankings go on, on a further page. */
    static final int PAGE_SIZE = 200;

    private static final String TEMPLATE = "pages/arena.ftlh";

    private final Context context;
    private final Heads heads;
    private final RankingTables tables;
    private final ArenaWords words;

    public ArenaPages(Context context) {
        this.context = context;
        this.heads = new Heads(context);
        this.tables = new RankingTables(context);
        this.words = new ArenaWords(context);
    }

    @Override
    public Stream<Page> readable() {
        return context.ratings().all().stream().flatMap(this::of);
    }

    @Override
    public Stream<Page> near(String... steps) {
        return steps.length > 1 && steps[0].equals("arenas") && Slug.matches(steps[1])
                ? context.ratings().of(new ArenaId(steps[1])).stream().flatMap(this::of)
                : Stream.empty();
    }

    /** The pages of an arena and of its axes. */
    private Stream<Page> of(ArenaBoards boards) {
        return Stream.concat(
                ranking(boards, boards.overall()),
                boards.axes().stream().flatMap(board -> ranking(boards, Optional.of(board))));
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
                    Pagination.of(context.addresses(), first, number, pages));
            return new Page(Addresses.page(first, number), arena.location().path(), TEMPLATE, () -> view(first, part))
                    .modified(() -> ArenaDirectory.modified(
                            axis.isPresent() ? board.stream() : ArenaDirectory.boards(boards), context));
        });
    }

    /** What a page shows of a ranking. */
    private record Part(ArenaBoards boards, Optional<Board> board, List<Standing> standings, Pagination pages) {
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
        List<Link> trail = new ArrayList<>(List.of(context.addresses().link(ArenaDirectory.TITLE, Addresses.ARENAS)));
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
                sections.rules(),
                part.board()
                        .filter(board -> !part.isWhole())
                        .map(board -> new ArenaOrigins(context).of(arena, board))
                        .orElseGet(() -> new ArenaOrigins(context).of(arena)),
                part.pages().of() == 1 ? Optional.empty() : Optional.of(part.pages()),
                context.edits().record(arena.location()),
                context.edits()
                        .wrongFact(title, arena.location(), context.addresses().absolute(route)));
    }
}
