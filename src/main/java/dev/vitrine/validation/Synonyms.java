package dev.vitrine.validation;

import dev.vitrine.problem.Lookalikes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What other catalogs, price lists and languages call our fields and values: the tables of {@code words.txt}. */
final class Synonyms {
    private static final String FIELDS = "fields";
    private static final Map<String, Map<String, List<String>>> TABLES = read();

    private Synonyms() {}

    private static Map<String, Map<String, List<String>>> read() {
        try (InputStream in = Synonyms.class.getResourceAsStream("words.txt")) {
            Map<String, Map<String, List<String>>> tables = new HashMap<>();
            String[] sections = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\\[", -1);
            Stream.of(sections).skip(1).forEach(section -> {
                int end = section.indexOf(']');
                Stream.of(section.substring(0, end).split(", ", -1))
                        .forEach(heading -> tables.put(heading, table(section.substring(end))));
            });
            return tables;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** From each word of others to ours: a line is our word, a colon, and theirs, separated by commas. */
    static Map<String, List<String>> table(String lines) {
        Map<String, List<String>> table = new HashMap<>();
        lines.lines().filter(line -> line.contains(": ")).forEach(line -> {
            int colon = line.indexOf(": ");
            for (String word : line.substring(colon + 2).split(", ", -1)) {
                table.computeIfAbsent(normal(word), key -> new ArrayList<>()).add(line.substring(0, colon));
            }
        });
        return table;
    }

    /** What we call a field that others call by this name, the likeliest first. */
    static List<String> fields(String name) {
        return values(FIELDS, name);
    }

    /** What we call a value of a field, the likeliest first: fields of several groups may have one name. */
    static List<String> values(String field, String text) {
        return TABLES.getOrDefault(field, Map.of()).getOrDefault(normal(text), List.of());
    }

    /** The words of others. */
    static Stream<String> words() {
        return TABLES.values().stream().flatMap(table -> table.keySet().stream());
    }

    /**
     * A word without what people write in different ways: case, blanks, hyphens, underscores; and with Latin letters in place
     * of those that look like them.
     */
    static String normal(String word) {
        StringBuilder letters = new StringBuilder();
        Lookalikes.folded(word.strip()).toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            if (" -_./\t".indexOf(point) < 0) {
                letters.appendCodePoint(point);
            }
        });
        return letters.toString();
    }

    /** The candidate that is the same word as another, written in another way. */
    static Optional<String> same(String word, Iterable<String> candidates) {
        String normal = normal(word);
        Optional<String> plural = Optional.empty();
        for (String candidate : candidates) {
            if (normal(candidate).equals(normal)) {
                return Optional.of(candidate);
            }
            if (plural.isEmpty()
                    && !normal.isEmpty()
                    && singular(normal(candidate)).equals(singular(normal))) {
                plural = Optional.of(candidate);
            }
        }
        return plural;
    }

    private static String singular(String word) {
        boolean isLong = word.endsWith("ses") || word.endsWith("xes") || word.endsWith("ches");
        int ending = isLong ? 2 : word.length() > 2 && word.endsWith("s") ? 1 : 0;
        return word.substring(0, word.length() - ending);
    }
}
