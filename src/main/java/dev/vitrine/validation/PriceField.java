package dev.vitrine.validation;

import dev.vitrine.price.Meter;
import dev.vitrine.yaml.Node;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in a price that say two things at once: {@code eur: 0.20}, {@code usd_per_second: 0.20}, {@code batch: true}. */
final class PriceField {
    private static final Pattern PER = Pattern.compile("(?:usd|price|cost)_?per_?([a-z0-9_]{1,40})");
    private static final Set<String> SERVICES = Set.of("batch", "flex", "priority");

    private PriceField() {}

    /** The field that it was meant to be: that it is missing has the same cause. */
    static Optional<String> meant(UnknownField unknown) {
        return hint(unknown).isPresent() && meter(unknown).isPresent() ? Optional.of("per") : Optional.empty();
    }

    /** The edit that says each of the two in its own field; absent outside a price, and for other names. */
    static Optional<String> hint(UnknownField unknown) {
        boolean isOfPrice = unknown.properties().has("per")
                && unknown.properties().has("currency")
                && unknown.field().value() instanceof Node.Scalar;
        return isOfPrice ? currency(unknown).or(() -> perUnit(unknown)).or(() -> service(unknown)) : Optional.empty();
    }

    private static Optional<String> currency(UnknownField unknown) {
        String code = unknown.name().toUpperCase(Locale.ROOT);
        if (code.equals("USD")
                || !CurrencyText.isCode(code)
                || NumberText.of(text(unknown), false).isEmpty()) {
            return Optional.empty();
        }
        String edit = "amount: " + text(unknown) + ", currency: " + code;
        boolean isSecond =
                !unknown.absent().contains("usd") || !unknown.absent().contains("amount");
        return Optional.of(isSecond ? "write it as a price of its own, with " + edit : "write " + edit);
    }

    private static Optional<String> perUnit(UnknownField unknown) {
        boolean isFree = unknown.absent().contains("usd") && unknown.absent().contains("per");
        return meter(unknown).filter(meter -> isFree).map(meter -> "write per: " + meter + ", usd: " + text(unknown));
    }

    /** The unit that a name ends with, as we call it. */
    private static Optional<String> meter(UnknownField unknown) {
        Matcher name = PER.matcher(unknown.name().toLowerCase(Locale.ROOT));
        if (!name.matches()) {
            return Optional.empty();
        }
        String unit = name.group(1).replace('_', '-');
        return Meter.of(unit)
                .map(Meter::key)
                .or(() -> MeterText.hint(unit)
                        .filter(hint -> hint.matches("write [a-z0-9-]+"))
                        .map(hint -> hint.substring("write ".length())));
    }

    /** {@code tier: batch}, {@code batch: true}. */
    private static Optional<String> service(UnknownField unknown) {
        if (!unknown.absent().contains("service")) {
            return Optional.empty();
        }
        String name = unknown.name().toLowerCase(Locale.ROOT);
        boolean isNamed =
                SERVICES.contains(name) && ValueSuggestion.truth(text(unknown)).equals(Optional.of("true"));
        String value = text(unknown).toLowerCase(Locale.ROOT);
        boolean isTier = name.equals("tier") && SERVICES.contains(value);
        return isNamed || isTier ? Optional.of("write service: " + (isNamed ? name : value)) : Optional.empty();
    }

    private static String text(UnknownField unknown) {
        return Node.text(unknown.field().value());
    }
}
