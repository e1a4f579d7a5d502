package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Model;
import dev.vitrine.pages.ComparablePrice;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FactTable;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Estimate;
import dev.vitrine.rating.Skill;
import dev.vitrine.rating.Standing;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.ScoreWords;
import dev.vitrine.wording.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rankings of an arena as tables. What is not known of any row has no column. */
final class RankingTables {
    private static final int SHOWN_DECIMALS = 2;

    private final Context context;

    RankingTables(Context context) {
        this.context = context;
    }

    /** A column, and what it holds for a standing. */
    private record Definition(FactTable.Column column, Function<Standing, FactTable.Cell> cell) {}

    /**
     * The ranking of a board, or a part of it.
     *
     * @param standings those of the board to show, best first
     */
    FactTable of(String caption, ArenaBoards boards, Board board, List<Standing> standings) {
        List<Definition> columns = new ArrayList<>(List.of(rank(board), model()));
        columns.addAll(figures(board));
        boards.overallBeside(board)
                .filter(overall -> board.axis().isPresent())
                .ifPresent(overall -> columns.add(overall(overall)));
        columns.add(votes());
        columns.addAll(List.of(price(standings), organization(), released()));
        if (board.source().isPresent()) {
            columns.add(publishedName());
        }
        List<Definition> shown = columns.stream()
                .filter(column -> standings.stream()
                        .anyMatch(standing ->
                                !column.cell().apply(standing).text().isEmpty()))
                .toList();
        return new FactTable(
                caption,
                shown.stream().map(Definition::column).toList(),
                1,
                standings.stream()
                        .map(standing -> new FactTable.Row(shown.stream()
                                .map(column -> column.cell().apply(standing))
                                .toList()))
                        .toList());
    }

    private static Definition rank(Board board) {
        Optional<String> field = board.field().isPresent()
                ? Optional.of("of " + Words.grouped(board.field().getAsInt()))
                : Optional.empty();
        return new Definition(
                new FactTable.Column("rank", "Rank", field, true),
                standing -> FactTable.Cell.of(Words.grouped(standing.rank()), Integer.toString(standing.rank())));
    }

    private Definition model() {
        return text("model", "Model", standing -> {
            Model model = model(standing);
            return FactTable.Cell.of(context.link(model))
                    .with(standing.entrant().variant())
                    .tagged(status(model));
        });
    }

    private Optional<String> status(Model model) {
        Lifecycle.Status status = model.lifecycle().on(context.asOf());
        return status == Lifecycle.Status.ACTIVE ? Optional.empty() : Optional.of(Words.capitalized(status.key()));
    }

    /** Published scores are next to their interval; of votes the skill and its uncertainty are told apart. */
    private static List<Definition> figures(Board board) {
        Definition score =
                figure("score", "Score", board, standing -> standing.estimate().score());
        if (board.source().isPresent()) {
            return List.of(score, interval());
        }
        return List.of(score, skill("mu", "Skill μ", Skill::mu), skill("sigma", "Uncertainty σ", Skill::sigma));
    }

    private static Definition figure(String key, String label, Board board, Function<Standing, BigDecimal> value) {
        Optional<String> unit = board.source().isPresent() ? Optional.of("points") : Optional.of("μ − 3σ");
        return new Definition(
                new FactTable.Column(key, label, unit, true), standing -> FactTable.Cell.of(value.apply(standing)));
    }

    private static Definition interval() {
        return new Definition(FactTable.numbers("interval", "Interval"), standing -> {
            Estimate estimate = standing.estimate();
            return ScoreWords.intervalFigure(estimate)
                    .map(text -> FactTable.Cell.of(
                            text,
                            estimate.high()
                                    .orElseThrow()
                                    .subtract(estimate.low().orElseThrow())
                                    .toPlainString()))
                    .orElse(FactTable.Cell.NONE);
        });
    }

    private static Definition skill(String key, String label, Function<Skill, Double> part) {
        return new Definition(
                FactTable.numbers(key, label),
                standing -> standing.estimate()
                        .skill()
                        .map(skill -> FactTable.Cell.of(
                                BigDecimal.valueOf(part.apply(skill)).setScale(SHOWN_DECIMALS, RoundingMode.HALF_EVEN)))
                        .orElse(FactTable.Cell.NONE));
    }

    /** What the same list says of the arena as a whole: scores of another list would not compare. */
    private static Definition overall(Board overall) {
        Map<Object, Standing> standings = new HashMap<>();
        overall.standings().forEach(standing -> standings.put(standing.entrant(), standing));
        return new Definition(
                new FactTable.Column("overall", "Overall", Optional.of("same list"), true),
                standing -> Optional.ofNullable(standings.get(standing.entrant()))
                        .map(whole -> FactTable.Cell.of(whole.estimate().score()))
                        .orElse(FactTable.Cell.NONE));
    }

    private static Definition votes() {
        return new Definition(FactTable.numbers("votes", "Votes"), standing -> {
            String sort = standing.votes().isPresent()
                    ? Long.toString(standing.votes().getAsLong())
                    : "";
            return FactTable.Cell.of(ScoreWords.votes(standing), sort);
        });
    }

    /** By the yardstick of the type; what most rows are priced by is in the head, and any other next to its price. */
    private Definition price(List<Standing> standings) {
        Optional<String> usual = standings.stream()
                .flatMap(standing -> context.quotes().yardstick(model(standing)).stream())
                .collect(Collectors.groupingBy(ComparablePrice::basis, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
        return new Definition(
                new FactTable.Column("price", "Price from", usual, true),
                standing -> context.quotes()
                        .yardstick(model(standing))
                        .map(price -> price(price, usual))
                        .orElse(FactTable.Cell.NONE));
    }

    private static FactTable.Cell price(ComparablePrice price, Optional<String> usual) {
        boolean isUsual = usual.filter(price.basis()::equals).isPresent();
        String beside = isUsual ? price.terms() : price.unit();
        return FactTable.Cell.of(price).with(beside.isEmpty() ? Optional.empty() : Optional.of(beside));
    }

    private Definition organization() {
        return text(
                "organization",
                "Organization",
                standing -> FactTable.Cell.of(context.link(context.organizationOf(model(standing)))));
    }

    private Definition released() {
        return text(
                "released",
                "Released",
                standing -> model(standing)
                        .released()
                        .map(date -> FactTable.Cell.of(Dates.text(date), date.toString()))
                        .orElse(FactTable.Cell.NONE));
    }

    /** The publisher's own name, by which each figure can be found in its list. */
    private static Definition publishedName() {
        return text(
                "listed",
                "Listed as",
                standing -> standing.published()
                        .map(row -> FactTable.Cell.of(row.name(), row.name()))
                        .orElse(FactTable.Cell.NONE));
    }

    private static Definition text(String key, String label, Function<Standing, FactTable.Cell> cell) {
        return new Definition(FactTable.column(key, label), cell);
    }

    private Model model(Standing standing) {
        return context.catalog().models().get(standing.entrant().model());
    }
}
