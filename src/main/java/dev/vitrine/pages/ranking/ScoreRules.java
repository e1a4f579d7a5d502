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
                "Two kinds of score",
                text("An arena shows either scores that somebody else counted and published, or scores that are counted"
                        + " here from single votes. No arena has both. The two kinds share no scale, so no ranking, chart"
                        + " or average holds one against the other."),
                text(
                        "Each score says who counted it, of which day it is, how far the truth may be from it, and how many"
                                + " votes stand behind it. Where a publisher does not tell the votes, the page says “"
                                + ScoreWords.NO_VOTES + "”."));
    }

    private static MethodologyView.Rule published() {
        return rule(
                MethodologyView.PUBLISHED,
                "Published ratings",
                text("Score, interval, votes and rank stand here as they were published, digit by digit. Names are"
                        + " matched to models through a list that is kept by hand, never by resemblance; what the list"
                        + " does not know is left out. The publisher’s own name stands beside each score. An interval"
                        + " whose halves differ by one in the last digit is written as one number, the wider half."),
                text(
                        "A rank counts all that a list holds, models that are not in this catalog among them: “5th of 30” is 5th"
                                + " of the 30 in the list. Where the list holds only the first places of an arena, a rank stands"
                                + " without an “of”. Where it says scores and no ranks, the rank is the place by score among all"
                                + " that the list holds, counted when it was carried over."),
                text("Two sources of one publisher may have two scales. A ranking is of one source and one day, the"
                        + " last that it has; a line over time has points of one source; and a category or language is"
                        + " held against the overall score of its own list."),
                text("A model may stand in a list several times, run in several ways. Its highest score stands for the"
                        + " model, and the way it was run is named beside it."));
    }

    private MethodologyView.Rule trueskill() {
        List<MethodologyView.Part> parts = new ArrayList<>(List.of(
                text("Votes in this catalog are counted with TrueSkill, after R. Herbrich, T. Minka and T. Graepel,"
                        + " “TrueSkill: A Bayesian Skill Rating System” (2006). Each vote is a game of two, and votes are"
                        + " taken one by one in order of time; those of one time, in the order of the file. Skill is"
                        + " believed to be normally distributed, with the mean μ and the standard deviation σ."),
                text("Before each vote, both models grow less certain:"),
                formula("σ² ← σ² + τ²"),
                text("Then, with 1 for the winner and 2 for the loser (of a draw, either way round):"),
                formula("c² = 2β² + σ₁² + σ₂²"),
                formula("ε = Φ⁻¹((p + 1) / 2) · √2 · β"),
                formula("t = (μ₁ − μ₂) / c,  e = ε / c"),
                text("φ is the density of the standard normal distribution and Φ its cumulative distribution. After a"
                        + " win:"),
                formula("v = φ(t − e) / Φ(t − e)"),
                formula("w = v · (v + t − e)"),
                text("After a draw (where p is 0, as e goes to 0):"),
                formula("d = Φ(e − t) − Φ(−e − t)"),
                formula("v = (φ(−e − t) − φ(e − t)) / d"),
                formula("w = v² + ((e − t) · φ(e − t) + (e + t) · φ(e + t)) / d"),
                text("And both models move:"),
                formula("μ₁ ← μ₁ + v · σ₁² / c,  μ₂ ← μ₂ − v · σ₂² / c"),
                formula("σ₁² ← σ₁² · (1 − w · σ₁² / c²),  σ₂² ← σ₂² · (1 − w · σ₂² / c²)"),
                text("A model is ranked by its conservative score, so that a few lucky votes lift nobody:"),
                formula("score = μ − " + C + "σ"),
                text("Its interval is from μ − " + C + "σ to μ + " + C
                        + "σ. Pages show μ and σ beside the score, all of" + " them to two decimals."),
                example()));
        return new MethodologyView.Rule(MethodologyView.TRUESKILL, "Votes counted here", parts, List.of(parameters()));
    }

    /** Two new models and one vote, reckoned with the defaults as everything else is. */
    private static MethodologyView.Part example() {
        TrueSkill trueSkill = new TrueSkill(SkillSettings.DEFAULT);
        TrueSkill.Match start = new TrueSkill.Match(trueSkill.start(), trueSkill.start());
        TrueSkill.Match won = trueSkill.after(start, VoteLog.Outcome.FIRST);
        TrueSkill.Match drawn = trueSkill.after(start, VoteLog.Outcome.DRAW);
        return text("For example, with the defaults ε is " + rounded(trueSkill.drawMargin())
                + ". Of two new models, the winner of a vote has " + skill(won.first()) + " afterwards and the loser "
                + skill(won.second()) + "; after a draw both have " + skill(drawn.first()) + ".");
    }

    private static String skill(Skill skill) {
        return "μ " + rounded(skill.mu()) + " and σ " + rounded(skill.sigma());
    }

    private static String rounded(double number) {
        return ScoreWords.figure(BigDecimal.valueOf(number).setScale(EXAMPLE_DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** What each arena that is counted here goes by, beside the defaults. */
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
                text("The highest score is first. Equal scores, to the digit that is shown, share a rank, and the next"
                        + " rank is as much lower as they are many: 1, 2, 2, 4. Where a list says the ranks, they are the"
                        + " list’s."));
    }

    private static MethodologyView.Rule axes() {
        int fewest = ArenaBoards.FEWEST_VOTES;
        return rule(
                MethodologyView.AXES,
                "Categories and languages",
                text("Votes of one category, or in one language, are counted by themselves, as if there were no others."
                        + " A model has a place there, and in the arena as a whole, from " + fewest
                        + " votes on; a category in which no model has " + fewest + " votes is not shown."),
                text("Published lists of categories and languages are fitted separately, each with a level of its own."
                        + " Across them, compare ranks rather than points: a higher score may be a lower rank."));
    }

    private static MethodologyView.Rule history() {
        return rule(
                MethodologyView.HISTORY,
                "Scores over time",
                text(
                        "Of published ratings, a line has a point for each day on which its source published a list that the"
                                + " entry stands in. A line needs two days."),
                text("Of votes, it has a point at the end of each period in which the model was voted on, from its "
                        + ScoreWords.ordinal(ArenaBoards.FEWEST_VOTES)
                        + " vote on, and the last point is where it stands now. A period is a day while the votes span up"
                        + " to " + ArenaBoards.MOST_PERIODS + " days, then a week while they span up to "
                        + ArenaBoards.MOST_PERIODS + " weeks, then a month. Days are those of UTC."),
                text("Where more than " + ArenaBoards.REACH
                        + " of its usual steps lie between two points, a line and its band break, as what was missing is"
                        + " not guessed. The usual step of votes is the period, that of published ratings the median step"
                        + " between the source’s lists: the line through daily lists breaks after more than "
                        + ArenaBoards.REACH + " days. The table below a model’s line leaves out days on which nothing"
                        + " changed, save the first and the last of each part of the line."),
                text(
                        "A model’s page marks, on its line, what happened to the model (its release, new prices, deprecation"
                                + " and retirement), the release of the model that replaces it, and releases of other models of"
                                + " its type by its maker: up to " + ScoreEvents.MOST_MARKS
                                + " days between the first and the last point, what happened to the model first, the latest"
                                + " of the rest. What is not known to the day is not marked."));
    }

    private static MethodologyView.Rule similar() {
        return rule(
                "similar",
                "Similar models",
                text("Models are put in order of their best overall scores in an arena, without those that are retired."
                        + " Next to a model are up to " + ArenaBoards.EACH_WAY + " above it and " + ArenaBoards.EACH_WAY
                        + " below, or more on one side where the other has fewer, up to " + 2 * ArenaBoards.EACH_WAY
                        + " in all. A rank is that of the entry that stands for the model, among all entries of the list,"
                        + " so ranks between two neighbours may be missing."));
    }

    private static MethodologyView.Rule frontier() {
        return rule(
                MethodologyView.FRONTIER,
                "Quality against price",
                text(
                        "A model offers the best value where no other is both cheaper and better: none has a higher score at"
                                + " the same or a lower price, and none the same score at a lower price. Those models make the"
                                + " line of best value. Score is that of the model’s best entry; price is what models of the type"
                                + " are compared by."),
                text(
                        "That price is the lowest that fits: of clips, at the cheapest terms, and of text the price of input"
                                + " tokens alone. The entry that earned the score may have been run on dearer terms: at a higher"
                                + " resolution, with audio, or with more tokens of thinking. Where an entry names how it was run,"
                                + " the table says beside its price what the price is for."),
                text("Prices lie along a logarithmic scale: equal steps are equal factors. A model without a price, or"
                        + " with one on another scale, is left out, and the page says how many are."));
    }

    private static MethodologyView.Rule benchmarks() {
        return rule(
                MethodologyView.BENCHMARKS,
                "Benchmarks",
                text(
                        "A benchmark’s scores are carried over with their source and the day on which it was read, with the"
                                + " variant of the model and the program that ran it where the source says so, and with whether"
                                + " the model’s own maker reported them."),
                text(
                        "A model counts once, by its best score: the highest, or the lowest where lower is better. Best and"
                                + " median are taken over the models of one type. The median is the score in the middle, or the"
                                + " mean of the two in the middle; it is given from " + BenchmarkRanking.FEWEST_MODELS
                                + " models on. Scores of two versions of a benchmark are scores of two benchmarks."));
    }
}
