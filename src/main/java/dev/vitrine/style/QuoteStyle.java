package dev.vitrine.style;

import dev.vitrine.problem.Problem;
import dev.vitrine.schema.SchemaField;
import dev.vitrine.yaml.Outline;
import dev.vitrine.yaml.Outline.Writing;
import dev.vitrine.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Text that some reader of YAML takes for something else is in quotes: {@code name: "1.10"}. A whole day in a field for
 * dates stands without, because every editor reads it as it is meant. Quotes that are not needed are left alone: they say
 * nothing wrong, and taking them away would change lines that nobody asked to change. So is {@code null}, which is no text
 * but an error.
 */
final class QuoteStyle implements StyleCheck {
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    @Override
    public List<StyleFinding> check(WrittenRecord record) {
        List<StyleFinding> mendings = new ArrayList<>();
        record.eachKnownPiece((piece, shape) -> {
            if (piece instanceof Outline.Scalar scalar && needsQuotes(scalar, shape)) {
                mendings.add(mending(record, scalar));
            }
        });
        return mendings;
    }

    private static boolean needsQuotes(Outline.Scalar scalar, SchemaField shape) {
        return shape.wantsText()
                && scalar.writing() == Writing.PLAIN
                && scalar.text().length() == scalar.to() - scalar.from()
                && !NOTHING.contains(scalar.text())
                && !isUsual(scalar.text(), shape);
    }

    /** Whether text stands without quotes in a field, as far as its meaning goes. */
    static boolean isUsual(String text, SchemaField shape) {
        return YamlText.isText(text) || shape.isDate() && YamlText.isDay(text);
    }

    private static StyleFinding mending(WrittenRecord record, Outline.Scalar scalar) {
        String quoted = YamlText.quoted(scalar.text());
        return new StyleFinding(
                Problem.of(
                        StyleRules.QUOTES,
                        record.at(scalar.from(), scalar.to()),
                        "without quotes, " + scalar.text() + " is " + reading(scalar.text()) + " for some YAML parsers",
                        "write " + quoted),
                new Edit(scalar.from(), scalar.to(), quoted));
    }

    private static String reading(String text) {
        if (YamlText.isDay(text.substring(0, Math.min(text.length(), "2025-09-04".length())))) {
            return "a date";
        }
        return Character.isLetter(text.charAt(0)) ? "true or false" : "a number";
    }
}
