package dev.vitrine.validation;

import dev.vitrine.price.Condition;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.TextFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final Set<String> MONEY = Set.of("usd", "amount");
    private static final Set<String> TIMES = Set.of("duration", "durations", "seconds", "pause", "limit");
    /** Thousands to some and a fraction to others. */
    private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2},[0-9]{3}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)?");
    /** Numbers in thousands or more, which are hardly a price. */
    private static final Pattern LARGE = Pattern.compile("(?i).*[0-9.,]\\s*(?:[kmb]|mio|million|billion|thousand)");

    private static final Set<String> FREE = Set.of("free", "gratis");
    private static final int LONGEST = 2000;
    /** For an amount that says nothing of which number is meant. */
    static final ValueFix PLAIN_NUMBER = ValueFix.value("one plain number", ", such as 0.20");

    private final SchemaMatch fit;

    ValueSuggestion(RecordKind kind) {
        this.fit = new SchemaMatch(kind);
    }

    /**
     * The edit that makes a value fit.
     *
     * @param field that it is in
     * @param schema that it has to fit
     */
    Optional<String> hint(String field, JsonNode schema, String text) {
        return fix(field, schema, text).map(fix -> fix.hint(field));
    }

    /** What to write in place of a value; absent if nothing is known. */
    Optional<ValueFix> fix(String field, JsonNode schema, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (fit.type(schema).equals("number") && THOUSANDS.matcher(text.strip()).matches()) {
            String[] parts = text.strip().split(",", 2);
            return Optional.of(NumberText.eitherReading(parts[0], parts[1], number -> number));
        }
        if (MONEY.contains(field)) {
            return money(field, schema, text);
        }
        if (WordText.isUnknown(text) && !schema.has("enum")) {
            return Optional.empty();
        }
        return value(field, schema, text).map(ValueFix::value).or(() -> explained(field, schema, text));
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
        return Synonyms.values("truth", WordText.unquoted(text)).stream().findFirst();
    }

    private Stream<String> words(String field, JsonNode schema, String text) {
        List<String> candidates = new ArrayList<>();
        if (schema.has("enum")) {
            List<String> known = fit.values(schema);
            Synonyms.same(WordText.unquoted(text), known).ifPresent(candidates::add);
            candidates.addAll(Synonyms.values(field, text));
            candidates.addAll(Synonyms.values(field, WordText.unquoted(text).replaceFirst("s$", "")));
            if (known.containsAll(List.of("string", "integer"))) {
                candidates.addAll(Synonyms.values("parameter type", text));
            }
            return candidates.stream();
        }
        if (fit.isDate(schema)) {
            return DateText.fix(text, fit.wantsDay(schema)).sure().stream();
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
                Synonyms.values(field, text).stream(),
                WordText.candidates(TextFormat.withPattern(fit.pattern(schema)), field, text));
    }

    /** What needs more than another value. */
    private Optional<ValueFix> explained(String field, JsonNode schema, String text) {
        Optional<ValueFix> meter = field.equals("per") ? MeterText.fix(text) : Optional.empty();
        if (meter.isPresent()) {
            return meter;
        }
        if (schema.has("enum")) {
            String values = String.join(", ", fit.values(schema));
            Optional<ValueFix> meant = Vocabulary.hint(text, fit.values(schema)).map(ValueFix::advice);
            if (meant.isPresent() && field.equals("per")) {
                return meant;
            }
            return isSeveral(schema, text.replaceAll("\\s+", ","))
                    ? Optional.of(ValueFix.value(
                            "each as a separate entry",
                            ": " + String.join(", ", text.strip().split("[\\s,/;|-]+", -1))))
                    : Vocabulary.hint(WordText.unquoted(text), fit.values(schema))
                            .or(() -> Optional.of("the values are " + values))
                            .map(ValueFix::advice);
        }
        if (isSeveral(schema, text)) {
            return Optional.of(ValueFix.value(
                    "one of them",
                    Condition.of(field).isPresent()
                            ? ", and a separate price for each of the others"
                            : ": this is one value, not a list"));
        }
        if (fit.type(schema).equals("boolean")) {
            return Suggestion.hint(text, List.of("true", "false")).map(ValueFix::advice);
        }
        return fit.isDate(schema) ? Optional.of(DateText.fix(text, fit.wantsDay(schema))) : Optional.empty();
    }

    /** {@code from 0.20}, {@code 0.20 (720p)}. */
    private static ValueFix amongWords(String text) {
        Matcher number = NUMBER.matcher(text);
        Optional<NumberText> found = number.find() ? NumberText.of(number.group(), false) : Optional.empty();
        boolean isFirst = found.isPresent() && (text.startsWith(number.group() + " ") || !number.find());
        boolean isAmongWords = isFirst
                && text.matches(".*[A-Za-z(].*")
                && !text.matches("(?i).*(0x|inf|nan|e[0-9]{2}|[0-9]\\s?[kmb]\\b).*");
        return found.filter(known -> isAmongWords)
                .map(known -> ValueFix.value(known.plain(), ", and what else is to know as a condition or a note"))
                .orElse(PLAIN_NUMBER);
    }

    /** {@code resolution: 720p, 1080p}. */
    private boolean isSeveral(JsonNode schema, String text) {
        String[] parts = text.strip().split("(?:(?<!\\s)\\s++)?+(?:[-,;/|–]++|\\b(?:and|or|to)\\b)[-,\\s]*+", -1);
        return parts.length > 1 && Stream.of(parts).allMatch(part -> fit.fits(schema, part));
    }

    /** Amounts of money: what is not a number may be a charge of another kind. */
    private Optional<ValueFix> money(String field, JsonNode schema, String written) {
        String text = digits(written);
        String word = WordText.unquoted(text).toLowerCase(Locale.ROOT);
        if (FREE.contains(word)) {
            return Optional.of(ValueFix.field("charge: free", ""));
        }
        if (word.equals("included")) {
            return Optional.of(ValueFix.field("charge: included, with plan: and the plan's name,", ""));
        }
        if (WordText.isUnknown(text)) {
            return Optional.of(ValueFix.field("charge: unpublished", ", or delete the price"));
        }
        Optional<NumberText> number =
                LARGE.matcher(text.strip()).matches() ? Optional.empty() : NumberText.of(text, false);
        if (number.isEmpty()) {
            return Optional.of(amongWords(text));
        }
        String plain = number.get().plain();
        Optional<String> other = number.get().currency().filter(code -> field.equals("usd") && !code.equals("USD"));
        if (other.isPresent()) {
            return Optional.of(ValueFix.field("amount: " + plain + ", currency: " + other.get(), ""));
        }
        return plain.startsWith("-")
                ? Optional.of(ValueFix.value(
                        plain.substring(1), plain.equals("-1") ? ", or charge: unpublished if -1 means unknown" : ""))
                : value(field, schema, text).map(ValueFix::value);
    }
}
