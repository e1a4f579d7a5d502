package dev.vitrine.validation;

import dev.vitrine.price.Condition;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.TextFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The right way to write a single value that does not fit its schema. Whatever is proposed has been held against the schema:
 * a hint never asks for an edit that would be wrong as well.
 */
public final class ValueSuggestion {
    private static final Set<String> TRUE = Set.of("yes", "y", "on", "1", "true", "t", "with", "✓", "x", "included");
    private static final Set<String> FALSE = Set.of("no", "n", "off", "0", "false", "f", "without", "none", "✗");
    private static final Set<String> MONEY = Set.of("usd", "amount");
    private static final Set<String> TIMES = Set.of("duration", "durations", "seconds", "pause", "limit");
    /** Thousands to some and a fraction to others. */
    private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2},[0-9]{3}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)?");
    private static final Map<String, String> FREE = Map.of("free", "free", "gratis", "free", "included", "included");

    private final SchemaMatch fit;

    ValueSuggestion(RecordKind kind) {
        this.fit = new SchemaMatch(kind);
    }

    /**
     * The edit that makes a value fit.
     *
     * @param field that it stands in
     * @param schema that it has to fit
     */
    Optional<String> hint(String field, JsonNode schema, String text) {
        if (text.length() > 2000) {
            return Optional.empty();
        }
        if (fit.type(schema).equals("number") && THOUSANDS.matcher(text.strip()).matches()) {
            String[] parts = text.strip().split(",", 2);
            return Optional.of("write " + NumberText.eitherReading(parts[0], parts[1], one -> one));
        }
        if (MONEY.contains(field)) {
            return money(field, schema, text);
        }
        if (WordText.isUnknown(text) && !schema.has("enum")) {
            return Optional.empty();
        }
        return value(field, schema, text).map(value -> "write " + value).or(() -> explained(field, schema, text));
    }

    /** The value alone, where it is known for sure. */
    Optional<String> value(String field, JsonNode schema, String text) {
        return candidates(field, schema, text)
                .filter(candidate -> !candidate.equals(text) || fit.isNumeric(schema))
                .filter(candidate -> fit.fits(schema, candidate))
                .findFirst()
                .map(candidate -> written(schema, candidate));
    }

    private static String written(JsonNode schema, String value) {
        boolean needsQuotes =
                schema.has("pattern") && schema.get("pattern").stringValue().contains("{0,2}:");
        return needsQuotes ? "\"" + value + "\"" : value;
    }

    private Stream<String> candidates(String field, JsonNode schema, String text) {
        String type = fit.type(schema);
        return switch (type) {
            case "integer", "number" ->
                NumberText.of(
                                digits(field.equals("context_above") ? text.replaceFirst("^\\s*[>≥+]+", "") : text),
                                TIMES.contains(field))
                        .stream()
                        .flatMap(this::numbers);
            case "boolean" -> truth(text).stream();
            default -> words(field, schema, text);
        };
    }

    /** With zeros in place of the letter that looks like them. */
    private static String digits(String text) {
        return text.matches("[oO]*+[0-9][0-9oO]*+\\.?[0-9oO]*+|[oO]\\.[0-9]++") ? text.replaceAll("[oO]", "0") : text;
    }

    private Stream<String> numbers(NumberText number) {
        String whole = new BigDecimal(number.plain()).stripTrailingZeros().toPlainString();
        return Stream.of(number.plain(), whole);
    }

    /** {@code yes} is true. */
    public static Optional<String> truth(String text) {
        String word = WordText.unquoted(text).toLowerCase(Locale.ROOT);
        return TRUE.contains(word)
                ? Optional.of("true")
                : FALSE.contains(word) ? Optional.of("false") : Optional.empty();
    }

    private Stream<String> words(String field, JsonNode schema, String text) {
        List<String> candidates = new ArrayList<>();
        if (schema.has("enum")) {
            List<String> known = fit.values(schema);
            Synonyms.same(WordText.unquoted(text), known).ifPresent(candidates::add);
            candidates.addAll(ValueSynonyms.of(field, text));
            candidates.addAll(ValueSynonyms.of(field, WordText.unquoted(text).replaceFirst("s$", "")));
            if (known.containsAll(List.of("string", "integer"))) {
                candidates.addAll(ValueSynonyms.of("parameter type", text));
            }
            return candidates.stream();
        }
        if (fit.isDate(schema)) {
            return DateText.value(text, fit.wantsDay(schema)).stream();
        }
        if (field.equals("spdx")) {
            return Spdx.meant(text).stream();
        }
        if (fit.isAddress(schema)
                && Set.of(TextFormat.HTTPS_URL.pattern(), TextFormat.GATEWAY_URL.pattern())
                        .contains(fit.pattern(schema))) {
            return Stream.concat(AddressText.ofPage(field, text).stream(), AddressText.rewritten(text).stream());
        }
        if (fit.isAddress(schema)) {
            String site = text.replaceFirst("[?#].*$", "");
            return Stream.concat(Stream.of(site), AddressText.rewritten(site).stream());
        }
        return Stream.concat(
                ValueSynonyms.of(field, text).stream(),
                WordText.candidates(TextFormat.withPattern(fit.pattern(schema)), field, text));
    }

    /** What needs more than another value. */
    private Optional<String> explained(String field, JsonNode schema, String text) {
        if (field.equals("per")) {
            Optional<String> meter = MeterText.hint(text).or(() -> Vocabulary.hint(text, fit.values(schema)));
            if (meter.isPresent()) {
                return meter;
            }
        }
        if (schema.has("enum") && isSeveral(schema, text.replaceAll("\\s+", ","))) {
            return Optional.of("write each as an entry of its own: "
                    + String.join(", ", text.strip().split("[\\s,/;|-]+", -1)));
        }
        if (schema.has("enum")) {
            return Vocabulary.hint(WordText.unquoted(text), fit.values(schema))
                    .or(() -> Optional.of("the values are " + String.join(", ", fit.values(schema))));
        }
        if (isSeveral(schema, text)) {
            return Optional.of(
                    field.equals("per") || Condition.of(field).isPresent()
                            ? "write one of them, and a price of its own for each other"
                            : "write one of them: this is one value, not a list");
        }
        if (fit.type(schema).equals("boolean")) {
            return Suggestion.hint(text, List.of("true", "false"));
        }
        if (fit.isDate(schema)) {
            return Optional.of(DateText.hint(text, fit.wantsDay(schema)));
        }
        return Optional.empty();
    }

    /** {@code from 0.20}, {@code 0.20 (720p)}. */
    private static String amongWords(String text) {
        Matcher number = NUMBER.matcher(text);
        boolean isOnly = number.find() && NumberText.of(number.group(), false).isPresent();
        String found = isOnly ? number.group() : "";
        boolean isFirst = isOnly && !number.find() || text.startsWith(found + " ");
        return isOnly
                        && isFirst
                        && text.matches(".*[A-Za-z(].*")
                        && !text.matches("(?i).*(0x|inf|nan|e[0-9]{2}|[0-9]\\s?[kmb]\\b).*")
                ? "write " + NumberText.of(found, false).map(NumberText::plain).orElse(found)
                        + ", and what else is to know as a condition or a note"
                : "write one plain number, such as 0.20";
    }

    /** {@code resolution: 720p, 1080p}. */
    private boolean isSeveral(JsonNode schema, String text) {
        String[] parts = text.strip().split("(?:(?<!\\s)\\s++)?+(?:[-,;/|–]++|\\b(?:and|or|to)\\b)[-,\\s]*+", -1);
        return parts.length > 1 && Stream.of(parts).allMatch(part -> fit.fits(schema, part));
    }

    /** Amounts of money: what is no number may be a charge of another kind. */
    private Optional<String> money(String field, JsonNode schema, String written) {
        String text = digits(written);
        String word = WordText.unquoted(text).toLowerCase(Locale.ROOT);
        if (FREE.containsKey(word)) {
            String plan = FREE.get(word).equals("included") ? ", with plan: and the plan's name," : "";
            return Optional.of("write charge: " + FREE.get(word) + plan + " in place of " + field);
        }
        if (WordText.isUnknown(text)) {
            return Optional.of("write charge: unpublished in place of " + field + ", or delete the price");
        }
        Optional<NumberText> number = text.strip().matches("(?i).*[0-9.,]\\s*(?:[kmb]|mio|million|billion|thousand)")
                ? Optional.empty()
                : NumberText.of(text, false);
        Optional<String> other =
                number.flatMap(NumberText::currency).filter(currency -> field.equals("usd") && !currency.equals("USD"));
        if (other.isPresent()) {
            return Optional.of(
                    "write amount: " + number.get().plain() + ", currency: " + other.get() + " in place of usd");
        }
        if (number.isPresent() && number.get().plain().startsWith("-")) {
            String positive = number.get().plain().substring(1);
            return Optional.of("write " + positive
                    + (positive.equals("1") ? ", or charge: unpublished if -1 stands for not known" : ""));
        }
        return value(field, schema, text)
                .map(value -> "write " + value)
                .filter(edit -> number.isPresent())
                .or(() -> number.isPresent() ? Optional.empty() : Optional.of(amongWords(text)));
    }
}
