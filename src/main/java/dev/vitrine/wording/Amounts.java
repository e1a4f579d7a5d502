package dev.vitrine.wording;

import dev.vitrine.price.Charge;
import dev.vitrine.price.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** Money, counts and sizes as they are read: {@code $0.20}, {@code $0.0022}, {@code $3}, {@code 128K}. */
public final class Amounts {
    /** Signs that stand for one currency only; every other is named by its code. */
    private static final Map<String, String> SIGNS =
            Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥", "CNY", "CN¥", "INR", "₹", "KRW", "₩");

    /** The word for a price of nothing where it is on its own, as an amount is. */
    public static final String FREE = "Free";

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Amounts() {}

    /** An amount as published, to its last digit: whole, or with at least two decimals. */
    public static String exact(Money money) {
        return figure(money).text();
    }

    /** The same for a table. */
    public static Figure figure(Money money) {
        BigDecimal digits = money.amount().stripTrailingZeros();
        return figure(money.currency(), digits.setScale(digits.scale() <= 0 ? 0 : Math.max(2, digits.scale())));
    }

    /** An amount that was calculated, to three significant digits or to the cent, whichever says more: {@code $1.00}. */
    public static String reckoned(Money money) {
        return reckonedFigure(money).text();
    }

    /** The same for a table. */
    public static Figure reckonedFigure(Money money) {
        BigDecimal cents = money.amount().setScale(2, RoundingMode.HALF_UP);
        BigDecimal three = money.amount().round(THREE_DIGITS);
        BigDecimal shown = three.scale() > 2 ? three.stripTrailingZeros() : cents;
        return figure(money.currency(), shown.setScale(Math.max(2, shown.scale())));
    }

    private static Figure figure(Currency currency, BigDecimal digits) {
        return Figure.of(sign(currency) + grouped(digits), digits.scale());
    }

    private static String grouped(BigDecimal number) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        if (whole.length() <= 3) {
            return plain;
        }
        return Words.grouped(Long.parseLong(whole)) + (point < 0 ? "" : plain.substring(point));
    }

    /** What is before an amount: {@code $}, or {@code CHF} and a space that does not break. */
    public static String sign(Currency currency) {
        String code = currency.getCurrencyCode();
        return SIGNS.getOrDefault(code, code + "\u00a0");
    }

    /** A charge on its own: {@code $0.20}, {@code Free}, {@code Included in Plus}; tiers as their range. */
    public static Figure charge(Charge charge) {
        return charge.match(
                flat -> figure(flat.money()),
                tiered -> Figure.words(range(tiered)),
                free -> Figure.words(FREE),
                included -> Figure.words("Included in " + included.plan()),
                unpublished -> Figure.words("Not published"));
    }

    /** A charge within a sentence: {@code $0.20}, {@code free}, {@code first 1,000: $0.06, beyond: $0.05}. */
    public static String phrase(Charge charge) {
        return charge.match(
                flat -> exact(flat.money()),
                tiered -> String.join(", ", bands(tiered)),
                free -> "free",
                included -> "included in " + included.plan(),
                unpublished -> "not published");
    }

    private static String range(Charge.Tiered tiered) {
        List<Money> amounts = tiered.amounts().stream()
                .sorted(Comparator.comparing(Money::amount))
                .toList();
        return exact(amounts.get(0)) + " to " + exact(amounts.get(amounts.size() - 1));
    }

    /** A phrase for each tier of a charge by usage: {@code first 1,000: $0.06}, {@code beyond: $0.05}; none for others. */
    public static List<String> bands(Charge charge) {
        List<String> bands = new ArrayList<>();
        for (Charge.Tier tier : charge.tiers()) {
            String band = tier.upTo()
                    .map(bound -> (bands.isEmpty() ? "first " : "up to ") + Words.grouped(bound))
                    .orElse("beyond");
            bands.add(band + ": " + exact(tier.money()));
        }
        return bands;
    }

    /**
     * A large count in short: 128000 is {@code 128K}, 131072 is {@code 128K} as the field writes it (1,024 a step),
     * 1048576 and 1000000 are {@code 1M}, 1050000 is {@code 1.05M}.
     */
    public static String count(long number) {
        if (number < 1000) {
            return Long.toString(number);
        }
        if (number % 1000 != 0 && number % 1024 == 0) {
            return number % (1024 * 1024) == 0 ? number / (1024 * 1024) + "M" : number / 1024 + "K";
        }
        // What rounds to 1000K is 1M.
        return number >= 999_500 ? scaled(number, 6) + "M" : scaled(number, 3) + "K";
    }

    private static String scaled(long number, int places) {
        return BigDecimal.valueOf(number)
                .movePointLeft(places)
                .round(THREE_DIGITS)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A plain number without noughts at its end: {@code 110.592}. */
    public static String number(BigDecimal number) {
        return figure(number).text();
    }

    /** The same for a table. */
    public static Figure figure(BigDecimal number) {
        BigDecimal shown = number.stripTrailingZeros();
        BigDecimal digits = shown.scale() < 0 ? shown.setScale(0) : shown;
        return Figure.of(grouped(digits), digits.scale());
    }
}
