package dev.vitrine.style;

import dev.vitrine.problem.Problem;
import dev.vitrine.yaml.Decorations;
import dev.vitrine.yaml.Outline;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds text for readers that a space, # and a space take away: {@code Best # of all} is read as {@code Best}. What tells it from
 * a comment is what writers of YAML agree on (yamllint asks for it): before a comment there are two spaces or more. Ids, dates
 * and other values that are no sentences may have one with a single space.
 */
public final class LostText {
    private static final String MARK = " # ";

    private LostText() {}

    /**
     * The problems of a record's texts.
     *
     * @param path says which schema the record follows
     * @param text of the whole file
     */
    public static List<Problem> check(String path, String text) {
        if (!text.contains(MARK)) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        WrittenRecord.of(path, text)
                .ifPresent(record -> record.eachKnownPiece((piece, shape) -> {
                    if (piece instanceof Outline.Scalar scalar
                            && shape.isFreeText()
                            && scalar.writing() == Outline.Writing.PLAIN
                            && scalar.to() > scalar.from()
                            && text.startsWith(MARK, scalar.to())) {
                        problems.add(problem(record, scalar));
                    }
                }));
        return problems;
    }

    private static Problem problem(WrittenRecord record, Outline.Scalar scalar) {
        int from = scalar.to() + 1;
        int line = record.lineOf(from);
        int end = record.start(line) + record.line(line).length();
        String lost = record.text().substring(from, end).stripTrailing();
        return Decorations.comment(
                record.at(from, from + lost.length()), lost, scalar.text() + " " + lost, "put two spaces before the #");
    }
}
