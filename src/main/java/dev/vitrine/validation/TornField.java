package dev.vitrine.validation;

import dev.vitrine.yaml.Node;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What looks like a field and is a piece of another: a value that a comma cut off, or a name that its value is stuck to. */
final class TornField {
    /** A name, and what is between it and the value that is stuck to it. */
    private static final Pattern STUCK = Pattern.compile(
            "^([\\p{L}\\p{Nd}_]++)([\\s\\p{Zs}]*+(?:=>|->|[:：=;|])?+[\\s\\p{Zs}]*+)(.++)", Pattern.DOTALL);

    private TornField() {}

    /** The edit that puts it together; absent if it is a field by itself. */
    static Optional<String> hint(UnknownField unknown) {
        return stuck(unknown)
                .map(parts ->
                        "write " + parts.group(1) + ": " + parts.group(3) + ", with a colon and a space between them")
                .or(() -> cut(unknown).map(before -> hint(unknown, before.getKey(), text(before))));
    }

    /** {@code {per:second}}, {@code {per=second}}. */
    private static Optional<Matcher> stuck(UnknownField unknown) {
        Matcher parts = STUCK.matcher(unknown.name());
        return Optional.of(parts)
                .filter(matcher -> unknown.field().isNothing() && matcher.matches())
                .filter(matcher -> unknown.absent().contains(matcher.group(1))
                        || unknown.name().charAt(matcher.end(1)) == ':');
    }

    /** The known name that a name begins with, if its value is stuck to it; else the name. */
    static String name(UnknownField unknown) {
        return stuck(unknown).map(parts -> parts.group(1)).orElse(unknown.name());
    }

    /** {@code {usd: 0,20, note: fast, with sound}}: what follows a comma is not a field, but the rest of a value. */
    private static String hint(UnknownField unknown, String field, String value) {
        String name = unknown.name();
        if (isOfList(unknown, field)) {
            return "write a list: write " + field + ": [" + value + ", " + name + "]";
        }
        if (value.matches("https?://[A-Za-z0-9-]+") && name.matches("[A-Za-z]\\S+")) {
            return "write " + field + ": " + value + "." + name;
        }
        return value.matches("[0-9]{1,9}") && name.matches("[0-9]{1,9}(?:\\.[0-9]{1,9})?")
                ? NumberText.eitherReading(value, name, number -> field + ": " + number)
                        .hint(field)
                : "put the whole value in quotes: write " + field + ": \"" + value + ", " + name + "\"";
    }

    /** The list before it whose brackets are missing, if it is an entry of one: {@code {values: 5, 9}}. */
    static Optional<String> list(UnknownField unknown) {
        return cut(unknown).map(Map.Entry::getKey).filter(field -> isOfList(unknown, field));
    }

    private static boolean isOfList(UnknownField unknown, String field) {
        return unknown.properties().path(field).has("items");
    }

    /** The field whose value a comma before this one cut off, if one did. */
    static Optional<Map.Entry<String, Node.Field>> cut(UnknownField unknown) {
        boolean isWord = Synonyms.same(unknown.name(), unknown.properties().propertyNames())
                .isPresent();
        return unknown.earlier().stream()
                .reduce((one, later) -> later)
                .filter(before ->
                        unknown.field().isNothing() && !isWord && stuck(unknown).isEmpty())
                .filter(before -> before.getValue().value() instanceof Node.Scalar
                        && !before.getValue().isNothing()
                        && before.getValue().key().line()
                                == unknown.field().key().line());
    }

    private static String text(Map.Entry<String, Node.Field> field) {
        return Node.text(field.getValue().value());
    }
}
