package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Arena;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.Link;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Standing;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.ScoreWords;
import dev.vitrine.wording.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an arena's page says besides the ranking: who leads each category and language, scores over time and against price. */
final class ArenaSections {
    private static final int TOP = 3;

    private final ArenaBoards boards;
    private final Context context;
    private final ArenaWords words;

    ArenaSections(ArenaBoards boards, Context context) {
        this.boards = boards;
        this.context = context;
        this.words = new ArenaWords(context);
    }

    /** The rankings by category, and those by language; nothing where there are none. */
    List<ArenaView.Section> boards() {
        return Arrays.stream(Arena.Axis.Kind.values())
                .map(this::of)
                .filter(section -> !section.table().rows().isEmpty())
                .toList();
    }

    private ArenaView.Section of(Arena.Axis.Kind kind) {
        List<Board> found = boards.axes().stream()
                .filter(board -> board.axis().orElseThrow().kind() == kind)
                .toList();
        String heading = "By " + kind.key();
        List<FactTable.Column> columns = List.of(
                FactTable.column(kind.key(), kind.label()),
                ArenaDirectory.inCatalog("first", "Best", false),
                FactTable.numbers("score", "Score"),
                FactTable.column("second", "Second"),
                FactTable.column("third", "Third"),
                ArenaDirectory.inCatalog("models", "Models", true));
        FactTable table = new FactTable(
                ScoreWords.title(boards.arena()) + " by " + kind.key(),
                columns,
                0,
                found.stream().map(this::row).toList());
        return new ArenaView.Section(kind.key(), heading, intro(found), table);
    }

    private String intro(List<Board> found) {
        if (found.isEmpty()) {
            return "";
        }
        String day = Dates.text(found.get(0).day());
        boolean isOneDay =
                found.stream().allMatch(board -> board.day().equals(found.get(0).day()));
        boolean isOtherList = boards.overall()
                .filter(whole -> !whole.source().equals(found.get(0).source()))
                .isPresent();
        return (isOneDay ? "As of " + day + ". " : "")
                + (isOtherList
                        ? "These scores are from another list than the ranking above, with a different scale."
                        : "Each has its own ranking.");
    }

    private FactTable.Row row(Board board) {
        Arena.Axis axis = board.axis().orElseThrow();
        Link link = context.addresses()
                .link(axis.name(), Addresses.ofAxis(boards.arena().id(), axis.id()));
        List<Standing> top = ArenaWords.best(board).limit(TOP).toList();
        List<FactTable.Cell> cells = new ArrayList<>();
        cells.add(FactTable.Cell.of(link).with(axis.description()));
        cells.add(words.entrant(top.get(0)));
        cells.add(FactTable.Cell.of(top.get(0).estimate().score()));
        for (int place = 1; place < TOP; place++) {
            cells.add(place < top.size() ? words.entrant(top.get(place)) : FactTable.Cell.NONE);
        }
        long models = ArenaWords.models(board);
        cells.add(FactTable.Cell.of(Words.grouped(models), Long.toString(models)));
        return new FactTable.Row(cells);
    }

    /** Scores over time and against price; nothing where there is nothing to draw. */
    List<ArenaView.Quality> quality() {
        return Stream.concat(
                        new ArenaQuality(boards, context).view().stream(),
                        new ArenaValue(boards, context).view().stream())
                .toList();
    }

    /** Where it is stated how each section came about, by the sections’ ids. */
    Map<String, Link> rules() {
        Map<String, Link> rules = new HashMap<>();
        rules.put("history", MethodologyView.link(context, "scores over time", MethodologyView.HISTORY));
        rules.put("value", MethodologyView.link(context, "quality against price", MethodologyView.FRONTIER));
        for (Arena.Axis.Kind kind : Arena.Axis.Kind.values()) {
            rules.put(kind.key(), MethodologyView.link(context, "categories and languages", MethodologyView.AXES));
        }
        return rules;
    }
}
