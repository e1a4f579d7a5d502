package dev.vitrine.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shapes of file that Arena's ratings are passed on in, told apart by their columns. */
enum ListShape {
    /** A leaderboard of each day, of all votes: with places, votes and a margin. */
    DAILY("date,arena,model,vendor,rank,score,ci,votes") {
        @Override
        Optional<Listed> read(Row row, Optional<LocalDate> day) {
            Optional<LocalDate> its = row.day("date");
            Optional<String> arena = row.text("arena");
            Optional<String> name = row.text("model");
            Optional<String> vendor = row.note("vendor");
            Optional<Integer> rank = row.place("rank");
            Optional<BigDecimal> score = row.number("score");
            Optional<BigDecimal> margin = row.margin("ci");
            Optional<String> votes = row.count("votes");
            if (Stream.of(its, arena, name, vendor, rank, score, margin, votes).anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            return Optional.of(new Listed(
                    its.get(),
                    arena.get(),
                    Optional.empty(),
                    name.get(),
                    vendor.get(),
                    rank.get(),
                    0,
                    score.get(),
                    score.get().subtract(margin.get()),
                    score.get().add(margin.get()),
                    votes.get(),
                    row.location()));
        }

        @Override
        int place(Listed listed, Map<BigDecimal, Integer> byScore) {
            return listed.rank();
        }
    },

    /** The lists of all votes, of categories and of languages of one day: with bounds, and without places and votes. */
    CATEGORIES("arena,category,model,rating,rating_q025,rating_q975") {
        @Override
        Optional<Listed> read(Row row, Optional<LocalDate> day) {
            Optional<String> arena = row.text("arena");
            Optional<String> part = row.text("category");
            Optional<String> name = row.text("model");
            Optional<BigDecimal> score = row.number("rating");
            Optional<BigDecimal> low = row.number("rating_q025");
            Optional<BigDecimal> high = row.number("rating_q975");
            if (Stream.of(day, arena, part, name, score, low, high).anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            return Optional.of(new Listed(
                    day.get(),
                    arena.get(),
                    part,
                    name.get(),
                    "",
                    0,
                    0,
                    score.get(),
                    low.get(),
                    high.get(),
                    "",
                    row.location()));
        }

        /** By score among all that the list holds; equal scores share a place. */
        @Override
        int place(Listed listed, Map<BigDecimal, Integer> byScore) {
            return byScore.get(listed.score());
        }
    };

    private final String columns;

    ListShape(String columns) {
        this.columns = columns;
    }

    /** The columns that are read, with commas between them; others may stand next to them. */
    String columns() {
        return columns;
    }

    /** Whether the file itself says of which day its ratings are. */
    boolean isDated() {
        return this == DAILY;
    }

    /** The shape of a file with these columns. */
    static Optional<ListShape> of(Collection<String> header) {
        return Stream.of(values())
                .filter(shape -> header.containsAll(List.of(shape.columns.split(","))))
                .findFirst();
    }

    /** What a row says, without what only its whole list can tell; absent where the row reported something. */
    abstract Optional<Listed> read(Row row, Optional<LocalDate> day);

    /** The place in its list, where the places of all scores are known. */
    abstract int place(Listed listed, Map<BigDecimal, Integer> byScore);

    /** All with their places, and with how long their lists are. */
    List<Listed> placed(List<Listed> all) {
        return all.stream()
                .collect(Collectors.groupingBy(Listed::list, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(list -> {
                    Map<BigDecimal, Integer> byScore = places(list);
                    return list.stream().map(listed -> listed.at(place(listed, byScore), list.size()));
                })
                .toList();
    }

    /** The best place that a score has, by the number's value: 1450 and 1450.0 are one. */
    private static Map<BigDecimal, Integer> places(List<Listed> list) {
        List<BigDecimal> sorted = list.stream()
                .map(Listed::score)
                .sorted(Comparator.reverseOrder())
                .toList();
        Map<BigDecimal, Integer> places = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            places.putIfAbsent(sorted.get(i), i + 1);
        }
        return places;
    }
}
