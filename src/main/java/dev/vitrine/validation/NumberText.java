package dev.vitrine.validation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: {@code $0.20}, {@code 0,20}, {@code 1e-6}, {@code 128k}, {@code 5 s}.
 *
 * @param plain as a record has it, {@code 0.20}
 * @param currency the code of a currency next to it
 */
public record NumberText(String plain, Optional<String> currency) {
    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile(
            "([^0-9.,+\\-\u2212]{0,12})([-+\u2212]?)([0-9][0-9.,_' \u00a0\u202f]*+|[.,][0-9]++)([eE][-+]?[0-9]{1,3}(?![0-9]))?([^0-9]{0,24}+)");
    private static final Set<String> CODES = Set.of("USD", "EUR", "GBP", "CNY", "JPY", "INR", "KRW");
    /** Minutes and seconds. */
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})");

    /** What a number is multiplied by for the word after it; for most, the field says the same. */
    private static final Map<String, List<String>> FACTORS = Synonyms.table("""
            1: s, sec, secs, second, seconds, fps, px, pixel, pixels, token, tokens, day, days, degrees, °, frames
            1: dimensions, dims, d
            1000: k, thousand
            1000000: m, mio, million
            1000000000: b, billion
            0.01: cent, cents, ct, cts, ¢
            """);

    private static final Map<String, List<String>> SECONDS = Synonyms.table("""
            60: m, min, minute, minutes
            3600: h, hour
            0.001: ms
            """);

    /**
     * What comes before and after a comma as one number: in both readings if three digits follow it, which are thousands to
     * some and a fraction to others ({@code 1,200}).
     *
     * @param written how a number is to be shown
     */
    static ValueFix eitherReading(String before, String after, UnaryOperator<String> written) {
        if (after.indexOf('.') >= 0) {
            return ValueFix.value(written.apply(before + after));
        }
        String fraction = written.apply(before + "." + after);
        return after.length() == 3 && before.matches("[1-9][0-9]{0,2}")
                ? ValueFix.value(written.apply(before + after), ", or " + fraction + " if the comma is a decimal one")
                : ValueFix.value(fraction);
    }

    /**
     * Reads a number.
     *
     * @param isTime whether it counts seconds: then m is a minute
     */
    public static Optional<NumberText> of(String text, boolean isTime) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher clock = CLOCK.matcher(text.strip());
        if (isTime && clock.matches()) {
            int seconds = 60 * Integer.parseInt(clock.group(1)) + Integer.parseInt(clock.group(2));
            return Optional.of(new NumberText(Integer.toString(seconds), Optional.empty()));
        }
        Matcher parts = FORM.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKC));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String before = parts.group(1).strip();
        String after = parts.group(5).strip().toLowerCase(Locale.ROOT);
        Optional<String> currency = currency(before);
        if (currency.isEmpty() && !before.isEmpty() && !before.equals("(")) {
            return Optional.empty();
        }
        int exponent = parts.group(4) == null
                ? 0
                : Integer.parseInt(parts.group(4).substring(1).replace("+", ""));
        String sign = parts.group(2).equals("-") || parts.group(2).equals("\u2212") ? "-" : "";
        return digits(parts.group(3).strip())
                .flatMap(number -> factor(after, isTime)
                        .map(factor -> new NumberText(
                                sign + plain(number.scaleByPowerOfTen(exponent).multiply(factor)),
                                currency.or(() -> currency(after)))));
    }

    private static String plain(BigDecimal value) {
        String text = value.toPlainString();
        boolean isWhole = value.stripTrailingZeros().scale() <= 0;
        return isWhole && text.indexOf('.') >= 0 && text.length() - text.indexOf('.') != 3
                ? value.stripTrailingZeros().toPlainString()
                : text;
    }

    private static Optional<String> currency(String mark) {
        String first = mark.split("[/ ]", 2)[0];
        String upper = first.toUpperCase(Locale.ROOT);
        return CODES.contains(upper)
                ? Optional.of(upper)
                : Synonyms.values("currency", first).stream().findFirst();
    }

    private static Optional<BigDecimal> factor(String after, boolean isTime) {
        String unit = after.replaceFirst("^(?:/|per ).*", "").strip();
        if (unit.isEmpty() || currency(unit).isPresent()) {
            return Optional.of(BigDecimal.ONE);
        }
        List<String> factors = isTime && SECONDS.containsKey(unit)
                ? SECONDS.get(unit)
                : FACTORS.getOrDefault(unit.split("[ /-]", 2)[0], List.of());
        return factors.stream().map(BigDecimal::new).findFirst();
    }

    /** Digits with separators: of two kinds, the last is the decimal one; of one, it separates thousands before three digits. */
    private static Optional<BigDecimal> digits(String text) {
        String whole = text.replaceFirst("[.,].*$", "");
        if (!whole.matches("[0-9]*+|[0-9]{1,3}(?:[_' \u00a0\u202f][0-9]{3})++")) {
            // Two numbers with a space between them are not one.
            return Optional.empty();
        }
        String digits = text.replaceAll("[_' \u00a0\u202f]", "")
                .replaceAll("\\.{2,}", ".")
                .replaceFirst("(?<=[0-9.,])[.,]$", "");
        int comma = digits.lastIndexOf(',');
        int dot = digits.lastIndexOf('.');
        if (comma >= 0 && dot >= 0) {
            digits = digits.replace(comma > dot ? "." : ",", "").replace(',', '.');
        } else if (comma >= 0) {
            digits = digits.replace(",", digits.matches("[1-9][0-9]{0,2}(,[0-9]{3})++") ? "" : ".");
        } else if (digits.matches("[1-9][0-9]{0,2}(\\.[0-9]{3}){2,}+")) {
            digits = digits.replace(".", "");
        }
        digits = digits.replaceFirst("\\.$", "");
        return digits.matches("[0-9]++(?:\\.[0-9]++)?+|\\.[0-9]++")
                ? Optional.of(new BigDecimal(digits))
                : Optional.empty();
    }
}
