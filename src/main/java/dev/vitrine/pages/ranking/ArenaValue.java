package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Model;
import dev.vitrine.chart.ScatterChart;
import dev.vitrine.chart.ScatterDrawing;
import dev.vitrine.pages.ComparablePrice;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FactTable;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Frontier;
import dev.vitrine.rating.Standing;
import dev.vitrine.wording.ScoreWords;
import dev.vitrine.wording.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What quality costs in an arena: its models by price and score, and which of them no other beats in both. */
final class ArenaValue {
    private final ArenaBoards boards;
    private final Context context;
    private final ArenaWords words;

    ArenaValue(ArenaBoards boards, Context context) {
        this.boards = boards;
        this.context = context;
        this.words = new ArenaWords(context);
    }

    /** A model's best entry with what it is compared by. */
    private record Priced(Model model, Standing standing, ComparablePrice price) {}

    /** Absent where fewer than two models can be compared. */
    Optional<ArenaView.Quality> view() {
        return boards.overall().flatMap(this::view);
    }

    private Optional<ArenaView.Quality> view(Board board) {
        List<Standing> active = ArenaWords.best(board)
                .filter(standing -> !context.isRetired(words.model(standing)))
                .toList();
        List<Priced> priced = usual(active.stream()
                .flatMap(standing -> context.quotes().yardstick(words.model(standing)).stream()
                        .map(price -> new Priced(words.model(standing), standing, price)))
                .toList());
        return priced.size() < 2 ? Optional.empty() : Optional.of(view(priced, active.size() - priced.size()));
    }

    /** Those on the scale that most are on. */
    private static List<Priced> usual(List<Priced> priced) {
        Map<String, List<Priced>> scales = priced.stream()
                .collect(Collectors.groupingBy(each -> each.price().scale(), TreeMap::new, Collectors.toList()));
        return scales.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    private ArenaView.Quality view(List<Priced> priced, int missing) {
        List<Priced> best = Frontier.of(priced.stream().map(ArenaValue::choice).toList()).stream()
                .map(Frontier.Choice::what)
                .toList();
        String basis = priced.get(0).price().basis();
        String title = ScoreWords.title(boards.arena()) + ": quality against price";
        ScatterChart chart = ScatterDrawing.of(
                new ScatterDrawing.Words(title, "Price " + basis + ", logarithmic scale", "Score"),
                priced.stream().map(ArenaValue::dot).toList(),
                best.stream().map(ArenaValue::dot).toList(),
                priced.get(0).price().money().currency());
        return new ArenaView.Quality(
                "value",
                "Quality against price",
                intro(basis, missing),
                Optional.empty(),
                Optional.of(chart),
                Optional.of(table(ScoreWords.title(boards.arena()) + ": best value", best, best, basis)),
                table(title, cheapestFirst(priced), best, basis));
    }

    private static String intro(String basis, int missing) {
        return "Price " + basis
                + ", compared with the score of each model’s best entry. For models on the line of best value, no"
                + " other model is both cheaper and better. The price is the model’s lowest comparable price; the"
                + " entry that earned the score may cost more."
                + (missing == 0
                        ? ""
                        : " " + Words.count(missing, "model") + (missing == 1 ? " is" : " are")
                                + " left out because there is no price on this scale.");
    }

    private static Frontier.Choice<Priced> choice(Priced priced) {
        return new Frontier.Choice<>(
                priced,
                priced.price().money().amount(),
                priced.standing().estimate().score());
    }

    private static ScatterDrawing.Dot dot(Priced priced) {
        return new ScatterDrawing.Dot(
                priced.model().name(),
                priced.price().money().amount(),
                priced.standing().estimate().score(),
                priced.price().terms());
    }

    private static List<Priced> cheapestFirst(List<Priced> priced) {
        List<Priced> sorted = new ArrayList<>(priced);
        sorted.sort(Comparator.comparing(each -> each.price().money().amount()));
        return sorted;
    }

    private FactTable table(String caption, List<Priced> rows, List<Priced> best, String basis) {
        return new FactTable(
                caption,
                List.of(
                        FactTable.column("model", "Model"),
                        new FactTable.Column("price", "Price", Optional.of(basis), true),
                        FactTable.numbers("score", "Score")),
                0,
                rows.stream()
                        .map(row -> row(
                                row,
                                rows.size() > best.size() && best.contains(row)
                                        ? Optional.of("Best value")
                                        : Optional.empty()))
                        .toList());
    }

    /** Of the price: in full where the score may be of more expensive ones, because the entry was run in a way of its own. */
    private static Optional<String> conditions(Priced priced) {
        boolean isVariant = priced.standing().entrant().variant().isPresent();
        return priced.price().terms().isEmpty()
                ? Optional.of(priced.price().basis()).filter(basis -> isVariant)
                : Optional.of(isVariant ? priced.price().unit() : priced.price().terms());
    }

    private FactTable.Row row(Priced priced, Optional<String> tag) {
        return new FactTable.Row(List.of(
                words.entrant(priced.standing()).tagged(tag),
                FactTable.Cell.of(priced.price()).with(conditions(priced)),
                ArenaWords.score(priced.standing().estimate())));
    }
}
