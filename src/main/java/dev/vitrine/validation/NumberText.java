package dev.vitrine.validation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: {@code $0.20}, {@code 0,20}, {@code 1e-6}, {@code 128k}, {@code 5 s}.
 *
 * @param plain as a record has it, {@code 0.20}
 * @param currency the code of a currency that stood beside it
 */
public record NumberText(String plain, Optional<String> currency) {
    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile(
            "([^0-9.,+\\-\u2212]{0,12})([-+\u2212]?)([0-9][0-9.,_' \u00a0\u202f]*+|[.,][0-9]++)([eE][-+]?[0-9]{1,3}(?![0-9]))?([^0-9]{0,24}+)");
    /** Minutes and seconds. */
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})");

    private static final Map<String, BigDecimal> FACTORS = Map.ofEntries(
            Map.entry("k", new BigDecimal("1000")),
            Map.entry("thousand", new BigDecimal("1000")),
            Map.entry("m", new BigDecimal("1000000")),
            Map.entry("mio", new BigDecimal("1000000")),
            Map.entry("million", new BigDecimal("1000000")),
            Map.entry("b", new BigDecimal("1000000000")),
            Map.entry("billion", new BigDecimal("1000000000")),
            Map.entry("cent", new BigDecimal("0.01")),
            Map.entry("cents", new BigDecimal("0.01")),
            Map.entry("ct", new BigDecimal("0.01")),
            Map.entry("cts", new BigDecimal("0.01")),
            Map.entry("¢", new BigDecimal("0.01")));
    private static final Map<String, BigDecimal> SECONDS = Map.of(
            "m", new BigDecimal("60"),
            "min", new BigDecimal("60"),
            "minute", new BigDecimal("60"),
            "minutes", new BigDecimal("60"),
            "h", new BigDecimal("3600"),
            "hour", new BigDecimal("3600"),
            "ms", new BigDecimal("0.001"));
    /** What may stand after a number and says nothing that the field does not say. */
    private static final List<String> UNITS = List.of(
            "s",
            "sec",
            "secs",
            "second",
            "seconds",
            "fps",
            "px",
            "pixel",
            "pixels",
            "token",
            "tokens",
            "days",
            "day",
            "degrees",
            "°",
            "frames",
            "dimensions",
            "dims",
            "d");

    /**
     * What stands before and after a comma as one number: in both readings where three digits follow it, which are thousands
     * to some and a fraction to others ({@code 1,200}).
     *
     * @param written how a number is to be shown
     */
    static String eitherReading(String before, String after, UnaryOperator<String> written) {
        if (after.indexOf('.') >= 0) {
            return written.apply(before + after);
        }
        boolean canBeThousands = after.length() == 3 && before.matches("[1-9][0-9]{0,2}");
        String fraction = written.apply(before + "." + after);
        return canBeThousands
                ? written.apply(before + after) + ", or " + fraction + " if the comma is a decimal one"
                : fraction;
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
        Matcher matcher = FORM.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKC));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = digits(matcher.group(3).strip());
        Optional<String> before = currency(matcher.group(1).strip());
        String after = matcher.group(5).strip().toLowerCase(Locale.ROOT);
        Optional<BigDecimal> factor = factor(after, isTime);
        if (number.isEmpty()
                || factor.isEmpty()
                || (before.isEmpty() && !isNoise(matcher.group(1).strip()))) {
            return Optional.empty();
        }
        String exponent = matcher.group(4);
        BigDecimal value = exponent == null
                ? number.get()
                : number.get()
                        .scaleByPowerOfTen(
                                Integer.parseInt(exponent.substring(1).replace("+", "")));
        value = value.multiply(factor.get());
        boolean negative = matcher.group(2).equals("-") || matcher.group(2).equals("\u2212");
        return Optional.of(new NumberText((negative ? "-" : "") + plain(value), before.or(() -> currency(after))));
    }

    private static String plain(BigDecimal value) {
        String text = value.toPlainString();
        boolean isWhole = value.stripTrailingZeros().scale() <= 0;
        return isWhole && text.indexOf('.') >= 0 && text.length() - text.indexOf('.') != 3
                ? value.stripTrailingZeros().toPlainString()
                : text;
    }

    private static boolean isNoise(String before) {
        return before.isEmpty() || before.equals("(");
    }

    private static Optional<String> currency(String mark) {
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        String first = mark.split("[/ ]", 2)[0];
        String upper = first.toUpperCase(Locale.ROOT);
        boolean isCode =
                List.of("USD", "EUR", "GBP", "CNY", "JPY", "INR", "KRW").contains(upper);
        return isCode
                ? Optional.of(upper)
                : ValueSynonyms.of("currency", first).stream().findFirst();
    }

    private static Optional<BigDecimal> factor(String after, boolean isTime) {
        String unit = after.replaceFirst("^(?:/|per ).*", "").strip();
        if (unit.isEmpty() || currency(unit).isPresent() || UNITS.contains(unit)) {
            return Optional.of(BigDecimal.ONE);
        }
        if (isTime && SECONDS.containsKey(unit)) {
            return Optional.of(SECONDS.get(unit));
        }
        String first = unit.split("[ /-]", 2)[0];
        return UNITS.contains(first) ? Optional.of(BigDecimal.ONE) : Optional.ofNullable(FACTORS.get(first));
    }

    /** Digits with separators: of two kinds, the last is the decimal one; of one, it separates thousands before three digits. */
    private static Optional<BigDecimal> digits(String text) {
        String whole = text.replaceFirst("[.,].*$", "");
        if (!whole.matches("[0-9]*+|[0-9]{1,3}(?:[_' \u00a0\u202f][0-9]{3})++")) {
            // Two numbers with a space between them are not one.
            return Optional.empty();
        }
        String digits = text.replaceAll("[_' \u00a0\u202f]", "").replaceAll("\\.{2,}", ".");
        if (digits.length() > 1 && ".,".indexOf(digits.charAt(digits.length() - 1)) >= 0) {
            digits = digits.substring(0, digits.length() - 1);
        }
        int comma = digits.lastIndexOf(',');
        int dot = digits.lastIndexOf('.');
        if (comma >= 0 && dot >= 0) {
            char thousands = comma > dot ? '.' : ',';
            digits = digits.replace(String.valueOf(thousands), "").replace(',', '.');
        } else if (comma >= 0) {
            boolean grouped = digits.matches("[1-9][0-9]{0,2}(,[0-9]{3})++");
            digits = grouped ? digits.replace(",", "") : digits.replace(',', '.');
        } else if (digits.matches("[1-9][0-9]{0,2}(\\.[0-9]{3}){2,}+")) {
            digits = digits.replace(".", "");
        }
        if (digits.endsWith(".")) {
            digits = digits.substring(0, digits.length() - 1);
        }
        return digits.matches("[0-9]++(?:\\.[0-9]++)?+|\\.[0-9]++")
                ? Optional.of(new BigDecimal(digits))
                : Optional.empty();
    }
}
