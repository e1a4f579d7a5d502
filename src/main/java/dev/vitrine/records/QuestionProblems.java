package dev.vitrine.records;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Questions of a record's FAQ that stand twice, or are none. */
final class QuestionProblems {
    /** Of the scripts that have one of their own, too. */
    private static final String MARKS = "?？؟;";

    private QuestionProblems() {}

    private static boolean endsAsQuestion(String text) {
        String bare = text.replaceFirst("[\"'”’»]$", "");
        return !bare.isEmpty() && MARKS.indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }

    static void check(Fields model) {
        Map<String, Location> seen = new HashMap<>();
        model.groups("faq").forEach(entry -> {
            String text = entry.required("question");
            Location place = entry.locationOf("question");
            String words = text.replaceAll("[\\s\\p{Punct}]+", " ").strip().toLowerCase(Locale.ROOT);
            Location first = seen.putIfAbsent(words, place);
            if (first != null) {
                entry.report(Problem.of(
                                DataRules.QUESTION,
                                place,
                                "this question is already on line " + first.line(),
                                "keep the better answer, and delete the other question with its answer")
                        .relatedTo(first));
            } else if (!endsAsQuestion(text)) {
                String question = text.replaceFirst("(?<![.!:…\\s])[.!:…\\s]++$", "");
                entry.report(Problem.of(
                        DataRules.QUESTION,
                        place,
                        "this does not end with a question mark",
                        "write it as a question, such as " + question + "?"));
            }
        });
    }
}
