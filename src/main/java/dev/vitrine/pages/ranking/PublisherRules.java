package dev.vitrine.pages.ranking;

import static dev.vitrine.pages.ranking.MethodologyPage.formula;
import static dev.vitrine.pages.ranking.MethodologyPage.text;

import dev.vitrine.catalog.Arena;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rule on how to read the points of published ratings, and who publishes them. */
final class PublisherRules {
    /** By so many points, a model is ten times as likely to be preferred as not. */
    private static final int TENFOLD = 400;

    private static final int WIDE = 100;
    private static final int NARROW = 20;

    private final Context context;

    PublisherRules(Context context) {
        this.context = context;
    }

    MethodologyView.Rule points() {
        List<MethodologyView.Part> parts = List.of(
                text(
                        "A publisher of ratings shows people two answers, asks which is better, and works out from all votes"
                                + " how strong each model is. In a Bradley–Terry model of the votes, the odds that one model is"
                                + " preferred to another are as the strengths of the two. Which method a publisher names, its"
                                + " arenas’ pages say."),
                text(
                        "On a scale like that of chess (Elo), a model that is d points ahead of another is preferred in this"
                                + " part of the votes between them:"),
                formula("1 / (1 + 10^(−d / " + TENFOLD + "))"),
                text(WIDE + " points are " + percent(WIDE) + " of the votes, and " + NARROW + " points "
                        + percent(NARROW) + ". Only differences mean something, and only on one scale."),
                text("An interval is how far the true score may be off, according to the publisher. Its confidence"
                        + " level, often 95%, is stated by the publisher or unknown. If two intervals overlap, the votes do"
                        + " not decide which model is better, regardless of the ranks."));
        return new MethodologyView.Rule(MethodologyView.POINTS, "What points mean", parts, tables());
    }

    private static String percent(int points) {
        return Math.round(100 / (1 + StrictMath.pow(10, -(double) points / TENFOLD))) + "%";
    }

    /** Nothing where all votes are counted here. */
    private List<FactTable> tables() {
        Map<String, List<Arena>> byPublisher = context.catalog().arenas().values().stream()
                .filter(arena -> arena.scores() instanceof Arena.Ratings)
                .collect(Collectors.groupingBy(
                        arena -> ((Arena.Ratings) arena.scores()).publisher(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (byPublisher.isEmpty()) {
            return List.of();
        }
        return List.of(new FactTable(
                "Publishers",
                List.of(FactTable.column("publisher", "Publisher"), FactTable.column("arenas", "Arenas")),
                0,
                byPublisher.entrySet().stream()
                        .map(publisher -> row(publisher.getKey(), publisher.getValue()))
                        .toList()));
    }

    /** With the site of the publisher, as far as its arenas say where they are. */
    private static FactTable.Row row(String publisher, List<Arena> arenas) {
        FactTable.Cell name = arenas.stream()
                .flatMap(arena -> arena.url().stream())
                .findFirst()
                .map(url ->
                        FactTable.Cell.of(new Link(publisher, url.resolve("/").toString())))
                .orElse(FactTable.Cell.of(publisher, publisher));
        String names = arenas.stream().map(Arena::name).collect(Collectors.joining(", "));
        return new FactTable.Row(List.of(name, FactTable.Cell.of(names, names)));
    }
}
