package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Model;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Facts;
import dev.vitrine.pages.Link;
import dev.vitrine.rating.Standing;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.ScoreWords;
import dev.vitrine.wording.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says where a model is in arenas. */
public final class Rankings {
    private final Model model;
    private final Context context;
    private final List<Placing> placings;

    public Rankings(Model model, Context context) {
        this.model = model;
        this.context = context;
        this.placings = Placing.of(model, context);
    }

    /** Absent for a model that no arena ranks. */
    public Optional<RankingsSection> view() {
        return answer().map(answer -> new RankingsSection(
                answer,
                placings.stream()
                        .flatMap(placing -> placing.standings().stream().map(standing -> place(placing, standing)))
                        .toList(),
                origins(),
                MethodologyView.link(context, "what points mean", MethodologyView.POINTS),
                AxisPerformance.of(model, context),
                new QualityTracker(model, context).view(placings)));
    }

    /** The key fact: {@code 1st of 30}, of the arena that stands for the others. */
    public Optional<Facts.Fact> fact() {
        return placings.stream()
                .findFirst()
                .map(placing -> new Facts.Fact(
                        "Arena rank",
                        placing.rank(placing.best()),
                        Optional.of(placing.arena().name() + ", "
                                + (placing.isPublished() ? "by " + placing.by() : "from votes") + ", "
                                + Dates.text(placing.best().day())),
                        Optional.of("#rankings"),
                        Optional.empty(),
                        true));
    }

    /**
     * {@code Claude Opus 4.6 (thinking) ranks 1st of 30 on Arena’s Text list, with 1,502 ± 6 points from 11,671 votes, as of 19
     * April 2026.} A list need not hold all of an arena, so it is not said to.
     */
    public Optional<String> answer() {
        return placings.stream().findFirst().map(placing -> answer(placing, placing.best()));
    }

    private String answer(Placing placing, Standing standing) {
        return ScoreWords.name(model, standing.entrant())
                + (placing.isPast() ? " ranked " : " ranks ")
                + placing.rank(standing)
                + where(placing.arena())
                + ", with " + points(standing)
                + (standing.votes().isPresent()
                        ? " from " + Words.count(standing.votes().getAsLong(), "vote")
                        : ", its number of votes " + ScoreWords.NO_VOTES)
                + (placing.isPast() ? ", on " : ", as of ")
                + Dates.text(standing.day()) + ".";
    }

    private static String where(Arena arena) {
        return arena.scores()
                .match(
                        votes -> " in the " + ScoreWords.title(arena),
                        published -> " on " + Words.possessive(published.publisher()) + " " + arena.name() + " list");
    }

    private static String points(Standing standing) {
        String score = ScoreWords.score(standing.estimate()) + " points";
        return standing.estimate().skill().isPresent() ? score + " (μ − 3σ) from votes" : score;
    }

    private RankingsSection.Place place(Placing placing, Standing standing) {
        return new RankingsSection.Place(
                context.addresses()
                        .link(
                                placing.arena().name(),
                                Addresses.of(placing.arena().id())),
                standing.entrant()
                        .variant()
                        .or(() -> placing.standings().size() > 1 ? Optional.of("default settings") : Optional.empty()),
                Placing.figures(standing, placing.boards().overall()),
                Dates.moment(standing.day()),
                placing.by());
    }

    /** Each once, however many arenas have it. */
    private List<RankingsSection.Origin> origins() {
        Map<String, Set<RankingsSection.Source>> origins = new LinkedHashMap<>();
        for (Placing placing : placings) {
            Set<RankingsSection.Source> sources =
                    origins.computeIfAbsent(origin(placing.arena()), sentence -> new LinkedHashSet<>());
            if (placing.arena().scores() instanceof Arena.Ratings published) {
                used(placing, published).forEach(source -> sources.add(source(source)));
            }
        }
        return origins.entrySet().stream()
                .map(origin -> new RankingsSection.Origin(origin.getKey(), new ArrayList<>(origin.getValue())))
                .toList();
    }

    private static String origin(Arena arena) {
        return arena.scores()
                .match(
                        votes ->
                                "The score is μ − 3σ, calculated here from votes with TrueSkill; the interval is μ ± 3σ.",
                        published -> "Counted and published by " + published.publisher() + ".");
    }

    /** The sources of what the section says of an arena. */
    private List<Arena.Source> used(Placing placing, Arena.Ratings published) {
        Set<String> ids = placing.standings().stream()
                .flatMap(standing -> placing.source(standing).stream())
                .map(Arena.Source::id)
                .collect(Collectors.toSet());
        context.places()
                .axes(placing.boards(), model.id())
                .forEach(axis -> axis.board().source().ifPresent(ids::add));
        return published.sources().stream()
                .filter(source -> ids.contains(source.id()))
                .toList();
    }

    private static RankingsSection.Source source(Arena.Source source) {
        return new RankingsSection.Source(new Link(source.name(), source.url().toString()), source.license());
    }
}
