package dev.vitrine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Records in which « and » enclose each place where a rule must find something. A place without a length is {@code «»}. Without
 * marks, nothing must be found.
 */
final class Marked {
    /** A day on which no invented fact is too old or still to come. */
    private static final String DAY = "2026-09-01";

    private Marked() {}

    /** Checks that the problems of the minimal catalog with these files are of one rule, and at the marks. */
    static List<Problem> check(String rule, String files) {
        return check(rule, DAY, files);
    }

    /** As {@link #check(String, String)}, on a day. */
    static List<Problem> check(String rule, String day, String files) {
        List<String> expected = new ArrayList<>();
        TestSite site = TestSite.minimal().and(files);
        for (Map.Entry<String, String> file : new TreeMap<>(site.files()).entrySet()) {
            site = site.file(file.getKey(), plain(file.getKey(), file.getValue(), rule, expected));
        }
        List<Problem> problems = site.problemsOn(day);
        assertThat(problems.stream().map(TestSite::brief)).containsExactlyInAnyOrderElementsOf(expected);
        return problems;
    }

    private static String plain(String path, String text, String rule, List<String> expected) {
        StringBuilder plain = new StringBuilder();
        int line = 1;
        int start = 0;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '«') {
                from = plain.length();
            } else if (character == '»') {
                expected.add(path.replaceFirst("^data/", "") + ":" + line + ":" + (from - start + 1) + "+"
                        + (plain.length() - from) + " " + rule);
            } else {
                plain.append(character);
                if (character == '\n') {
                    line++;
                    start = plain.length();
                }
            }
        }
        return plain.toString();
    }
}
