package dev.vitrine.pages.ranking;

import static dev.vitrine.pages.ranking.MethodologyPage.formula;
import static dev.vitrine.pages.ranking.MethodologyPage.rule;
import static dev.vitrine.pages.ranking.MethodologyPage.text;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.SkillSettings;
import dev.vitrine.catalog.VoteLog;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FactTable;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Skill;
import dev.vitrine.rating.TrueSkill;
import dev.vitrine.wording.ScoreWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rules on arenas and benchmarks. */
final class ScoreRules {
    private static final int C = Skill.CAUTION;
    private static final int EXAMPLE_DECIMALS = 3;

    private final Context context;

    ScoreRules(Context context) {
        this.context = context;
    }

    List<MethodologyView.Rule> all() {
        return List.of(
                kinds(),
                published(),
                new PublisherRules(context).points(),
                trueskill(),
                ranks(),
                axes(),
                history(),
                similar(),
                frontier(),
                benchmarks());
    }

    private static MethodologyView.Rule kinds() {
        return rule(
                "kinds",
                "Two kinds of scores",
                text("An arena shows either scores that somebody else calculated and published, or scores that are"
                        + " calculated here from single votes, but never both. The two kinds have different scales, so no"
                        + " ranking, chart or average combines them."),
                text("Each score comes with its source, its date, its confidence interval, and the number of votes"
                        + " behind it. If a publisher does not state the number of votes, the page says “"
                        + ScoreWords.NO_VOTES + "”."));
    }

    private static MethodologyView.Rule published() {
        return rule(
                MethodologyView.PUBLISHED,
                "Published ratings",
                text("Score, interval, votes and rank are shown exactly as they were published. Names are mapped to"
                        + " models with a list that is maintained by hand, never by similarity; names that are not in the"
                        + " list are left out. The publisher’s own name is shown next to each score. An interval whose halves"
                        + " differ by one in the last digit is written as one number, the wider half."),
                text("Ranks count all entries of a list, including models that are not in this catalog: “5th of 30” is"
                        + " 5th of the 30 entries in the list. If the list shows only the top places of an arena, a rank has"
                        + " no “of”. If it has scores but no ranks, the ranks are calculated by score, among all entries of"
                        + " the list, when it is imported."),
                text("Two sources of the same publisher may have different scales. A ranking uses one source and its"
                        + " latest day; a line over time uses points from one source; and a category or language is compared"
                        + " with the overall score of the same list."),
                text("A model may be in a list several times, with different settings. Its highest score represents the"
                        + " model, with the settings next to it."));
    }

    private MethodologyView.Rule trueskill() {
        List<MethodologyView.Part> parts = new ArrayList<>(List.of(
                text("Scores are calculated from the votes in this catalog with TrueSkill: R. Herbrich, T. Minka and T."
                        + " Graepel, “TrueSkill: A Bayesian Skill Rating System” (2006). Each vote is a game between two"
                        + " models. Votes are processed one by one in the order of time; votes of the same time, in the order"
                        + " of the file. The skill of a model is modeled as a normal distribution with the mean μ and the"
                        + " standard deviation σ."),
                text("Before each vote, the uncertainty of both models grows:"),
                formula("σ² ← σ² + τ²"),
                text("Then, with 1 for the winner and 2 for the loser (in any order for a draw):"),
                formula("c² = 2β² + σ₁² + σ₂²"),
                formula("ε = Φ⁻¹((p + 1) / 2) · √2 · β"),
                formula("t = (μ₁ − μ₂) / c,  e = ε / c"),
                text("φ is the density of the standard normal distribution and Φ its cumulative distribution. After a"
                        + " win:"),
                formula("v = φ(t − e) / Φ(t − e)"),
                formula("w = v · (v + t − e)"),
                text("After a draw (if p is 0, in the limit as e approaches 0):"),
                formula("d = Φ(e − t) − Φ(−e − t)"),
                formula("v = (φ(−e − t) − φ(e − t)) / d"),
                formula("w = v² + ((e − t) · φ(e − t) + (e + t) · φ(e + t)) / d"),
                text("Then both models are updated:"),
                formula("μ₁ ← μ₁ + v · σ₁² / c,  μ₂ ← μ₂ − v · σ₂² / c"),
                formula("σ₁² ← σ₁² · (1 − w · σ₁² / c²),  σ₂² ← σ₂² · (1 − w · σ₂² / c²)"),
                text("A model is ranked by its conservative score, so that a few lucky votes do not lift it:"),
                formula("score = μ − " + C + "σ"),
                text("The interval is from μ − " + C + "σ to μ + " + C
                        + "σ. Pages show μ and σ next to the score, all to two decimals."),
                example()));
        return new MethodologyView.Rule(MethodologyView.TRUESKILL, "Scores from votes", parts, List.of(parameters()));
    }

    /** An example with two new models and one vote, calculated with the defaults. */
    private static MethodologyView.Part example() {
        TrueSkill trueSkill = new TrueSkill(SkillSettings.DEFAULT);
        TrueSkill.Match start = new TrueSkill.Match(trueSkill.start(), trueSkill.start());
        TrueSkill.Match won = trueSkill.after(start, VoteLog.Outcome.FIRST);
        TrueSkill.Match drawn = trueSkill.after(start, VoteLog.Outcome.DRAW);
        return text("For example, with the defaults, ε is " + rounded(trueSkill.drawMargin())
                + ". If two new models meet, the winner of the vote has " + skill(won.first())
                + " afterwards and the loser "
                + skill(won.second()) + "; after a draw, both have " + skill(drawn.first()) + ".");
    }

    private static String skill(Skill skill) {
        return "μ " + rounded(skill.mu()) + " and σ " + rounded(skill.sigma());
    }

    private static String rounded(double number) {
        return ScoreWords.figure(BigDecimal.valueOf(number).setScale(EXAMPLE_DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** The parameters of each arena of votes, next to the defaults. */
    private FactTable parameters() {
        List<Arena> counted = context.catalog().arenas().values().stream()
                .filter(arena -> arena.scores() instanceof Arena.Votes)
                .toList();
        List<FactTable.Column> columns = new ArrayList<>(
                List.of(FactTable.column("parameter", "Parameter"), FactTable.numbers("default", "Default")));
        List<List<ArenaView.Parameter>> values =
                new ArrayList<>(List.of(ArenaOrigins.parameters(SkillSettings.DEFAULT)));
        for (Arena arena : counted) {
            columns.add(FactTable.numbers(arena.id().value(), arena.name()));
            values.add(ArenaOrigins.parameters(((Arena.Votes) arena.scores()).settings()));
        }
        return new FactTable(
                "Parameters of TrueSkill",
                columns,
                0,
                IntStream.range(0, values.get(0).size())
                        .mapToObj(index -> row(values, index))
                        .toList());
    }

    private static FactTable.Row row(List<List<ArenaView.Parameter>> values, int index) {
        ArenaView.Parameter parameter = values.get(0).get(index);
        List<FactTable.Cell> cells = new ArrayList<>();
        cells.add(FactTable.Cell.of(parameter.name(), parameter.name()).with(Optional.of(parameter.meaning())));
        values.forEach(column -> cells.add(FactTable.Cell.of(
                column.get(index).value(), column.get(index).value().text())));
        return new FactTable.Row(cells);
    }

    private static MethodologyView.Rule ranks() {
        return rule(
                "ranks",
                "Ranks and ties",
                text("The highest score is first. Scores that are equal in all shown digits share a rank, and the next"
                        + " rank skips as many places: 1, 2, 2, 4. If a list has ranks, its own ranks are used."));
    }

    private static MethodologyView.Rule axes() {
        int fewest = ArenaBoards.FEWEST_VOTES;
        return rule(
                MethodologyView.AXES,
                "Categories and languages",
                text("The votes of a category or a language are counted separately, as if there were no others. A model"
                        + " is ranked there, and in the arena as a whole, if it has at least " + fewest
                        + " votes; a category in which no model has " + fewest + " votes is not shown."),
                text("Published lists of categories and languages are fitted separately, each with its own level."
                        + " Compare ranks rather than points across lists: a higher score may mean a lower rank."));
    }

    private static MethodologyView.Rule history() {
        return rule(
                MethodologyView.HISTORY,
                "Scores over time",
                text("For published ratings, a line has a point for each day on which its source published a list with"
                        + " the entry. A line needs at least two days."),
                text("For votes, it has a point at the end of each period with votes on the model, starting with its "
                        + ScoreWords.ordinal(ArenaBoards.FEWEST_VOTES)
                        + " vote, and the last point is the current score. A period is a day if the votes span up to "
                        + ArenaBoards.MOST_PERIODS + " days, a week if they span up to "
                        + ArenaBoards.MOST_PERIODS + " weeks, and otherwise a month. Days are in UTC."),
                text("If more than " + ArenaBoards.REACH
                        + " of its usual steps are between two points, a line and its band break, because missing scores are"
                        + " not guessed. The usual step is the period for votes, and the median step between the source’s"
                        + " lists for published ratings: a line through daily lists breaks after more than "
                        + ArenaBoards.REACH
                        + " days. The table below a model’s line leaves out days without changes, except the first and the"
                        + " last of each part of the line."),
                text("On its line, a model’s page marks events of the model (its release, new prices, deprecation and"
                        + " retirement), the release of its replacement, and releases of other models of its type by its"
                        + " maker: up to " + ScoreEvents.MOST_MARKS
                        + " days between the first and the last point, with priority for events of the model itself, and"
                        + " then for the latest. Events whose day is unknown are not marked."));
    }

    private static MethodologyView.Rule similar() {
        return rule(
                "similar",
                "Similar models",
                text("Models are sorted by their best overall scores in an arena, without retired models. Next to a"
                        + " model are up to " + ArenaBoards.EACH_WAY + " above it and " + ArenaBoards.EACH_WAY
                        + " below, or more on one side if the other has fewer, up to " + 2 * ArenaBoards.EACH_WAY
                        + " in total. A rank is that of the model’s best entry among all entries of the list, so there may"
                        + " be gaps between the ranks of two neighbors."));
    }

    private static MethodologyView.Rule frontier() {
        return rule(
                MethodologyView.FRONTIER,
                "Quality against price",
                text("A model offers the best value if no other is both cheaper and better: none has a higher score at"
                        + " the same or a lower price, and none has the same score at a lower price. These models form the"
                        + " line of best value. The score is that of the model’s best entry; the price is the comparable"
                        + " price of the model’s type."),
                text("This price is the lowest one that applies: for clips, on the cheapest terms, and for text, only"
                        + " the price of input tokens. The entry that earned the score may have been run on more expensive"
                        + " terms: at a higher resolution, with audio, or with more reasoning tokens. If an entry names its"
                        + " settings, the table shows next to the price what it is for."),
                text("Prices have a logarithmic scale: equal steps are equal factors. Models without a price on this"
                        + " scale are left out, and the page states how many there are."));
    }

    private static MethodologyView.Rule benchmarks() {
        return rule(
                MethodologyView.BENCHMARKS,
                "Benchmarks",
                text("Benchmark scores are recorded with their source and the day on which it was read, with the"
                        + " variant of the model and the harness if the source gives them, and with a note if the model’s own"
                        + " maker reported them."),
                text("A model counts once, with its best score: the highest, or the lowest if lower is better. The best"
                        + " score and the median are calculated for the models of a type. The median is the middle score, or"
                        + " the mean of the two middle scores; it is shown if there are at least "
                        + BenchmarkRanking.FEWEST_MODELS
                        + " models. Two versions of a benchmark count as two benchmarks."));
    }
}
