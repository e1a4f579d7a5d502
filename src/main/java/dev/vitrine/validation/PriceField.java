package dev.vitrine.validation;

import dev.vitrine.price.Meter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        boolean isOfPrice =
                unknown.properties().has("per") && unknown.properties().has("currency");
        return unknown.text()
                .filter(text -> isOfPrice)
                .flatMap(text ->
                        currency(unknown, text).or(() -> perUnit(unknown, text)).or(() -> service(unknown, text)));
    }

    private static Optional<String> currency(UnknownField unknown, String text) {
        String code = unknown.name().toUpperCase(Locale.ROOT);
        if (code.equals("USD")
                || !CurrencyText.isCode(code)
                || NumberText.of(text, false).isEmpty()) {
            return Optional.empty();
        }
        boolean isSecond = !unknown.absent().containsAll(List.of("usd", "amount"));
        return Optional.of("write " + (isSecond ? "it as a separate price, with " : "") + "amount: " + text
                + ", currency: " + code);
    }

    private static Optional<String> perUnit(UnknownField unknown, String text) {
        return meter(unknown)
                .filter(meter -> unknown.absent().containsAll(List.of("usd", "per")))
                .map(meter -> "write per: " + meter + ", usd: " + text);
    }

    /** The unit that a name ends with, as we call it. */
    private static Optional<String> meter(UnknownField unknown) {
        Matcher name = PER.matcher(unknown.name().toLowerCase(Locale.ROOT));
        return name.matches()
                ? Meter.of(name.group(1).replace('_', '-'))
                        .map(Meter::key)
                        .or(() -> MeterText.fix(name.group(1)).flatMap(ValueFix::sure))
                : Optional.empty();
    }

    /** {@code tier: batch}, {@code batch: true}. */
    private static Optional<String> service(UnknownField unknown, String text) {
        String name = unknown.name().toLowerCase(Locale.ROOT);
        boolean isTrue = ValueSuggestion.truth(text).equals(Optional.of("true"));
        return Stream.of(isTrue ? name : "", name.equals("tier") ? text.toLowerCase(Locale.ROOT) : "")
                .filter(service ->
                        SERVICES.contains(service) && unknown.absent().contains("service"))
                .findFirst()
                .map(service -> "write service: " + service);
    }
}
