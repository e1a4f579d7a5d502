package dev.vitrine.style;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.schema.RecordKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a record names its schema, by a path from the record, so that it holds in every checkout. */
public final class SchemaLine implements StyleCheck {
    private static final String SERVER = "yaml-language-server";
    private static final String OPENING = "# " + SERVER + ": $schema=";
    private static final Pattern WORD = Pattern.compile("#+\\s*([\\w-]{1,60})\\s*[:=].*");
    /** Of RE2/J, whose time does not grow with how often "schema" is in a line. */
    private static final com.google.re2j.Pattern ASSIGNED =
            com.google.re2j.Pattern.compile("#+.*schema\\s*[:=]\\s*\\S+\\.json");

    /** The first line of a record, without a line break. */
    public static String of(RecordKind kind) {
        return OPENING + path(kind);
    }

    private static String path(RecordKind kind) {
        return "../".repeat(kind.depth() - 1) + "schemas/" + kind.key() + ".json";
    }

    @Override
    public List<StyleFinding> check(WrittenRecord record) {
        String expected = of(record.kind());
        if (record.line(0).stripTrailing().equals(expected)) {
            return List.of();
        }
        int top = record.lineOf(record.root().from());
        for (int line = 0; line < top; line++) {
            if (isMeant(record.line(line).strip())) {
                return List.of(line == 0 ? corrected(record, expected) : moved(record, line, expected));
            }
        }
        return List.of(missing(record, expected));
    }

    /** Whether a line is a comment that was meant to name a schema. */
    static boolean isMeant(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        Matcher word = WORD.matcher(lower);
        return lower.startsWith("#")
                && (lower.contains("$schema")
                        || ASSIGNED.matcher(lower).matches()
                        || word.matches()
                                && Suggestion.closest(word.group(1), List.of(SERVER))
                                        .isPresent());
    }

    private static StyleFinding corrected(WrittenRecord record, String expected) {
        String line = record.line(0);
        String content = line.stripTrailing();
        Edit edit = new Edit(0, content.length(), expected);
        if (!content.startsWith(OPENING)) {
            return mending(record.at(0, content.length()), "this does not name a schema", expected, edit);
        }
        String named = content.substring(OPENING.length());
        return mending(
                record.at(OPENING.length(), content.length()),
                "\"" + named + "\" is not the path to the schema of " + noun(record),
                path(record.kind()),
                edit);
    }

    private static StyleFinding moved(WrittenRecord record, int line, String expected) {
        String above = record.text().substring(0, record.start(line));
        int end = record.start(line) + record.line(line).length();
        int after = record.start(line + 1);
        Edit edit = new Edit(0, after, expected + record.lineBreak() + above);
        return new StyleFinding(
                Problem.of(
                        StyleRules.SCHEMA_LINE,
                        record.at(record.start(line), end),
                        "the schema line is not the first line",
                        "make it the first line: " + expected),
                edit);
    }

    private static StyleFinding missing(WrittenRecord record, String expected) {
        return new StyleFinding(
                Problem.of(
                        StyleRules.SCHEMA_LINE,
                        new Location(record.path(), 1, 1, 0),
                        "the first line does not refer to the schema of " + noun(record),
                        "add above it: " + expected),
                new Edit(0, 0, expected + record.lineBreak()));
    }

    private static StyleFinding mending(Location place, String message, String wanted, Edit edit) {
        return new StyleFinding(Problem.of(StyleRules.SCHEMA_LINE, place, message, "write " + wanted), edit);
    }

    private static String noun(WrittenRecord record) {
        String key = record.kind().key();
        return record.kind() == RecordKind.CATALOG ? "the catalog" : (key.matches("[ao].*") ? "an " : "a ") + key;
    }
}
