package dev.vitrine.validation;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.schema.TextFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Addresses that are none, that are not encrypted, or that others cannot open. */
final class AddressProblems {
    private static final String OPEN = "write the https:// address of a page that others can open";
    private static final Pattern NO_HOST = Pattern.compile("https?:(//)?+([/?#:].*)?");

    private final ValueSuggestion rewriting;

    AddressProblems(ValueSuggestion rewriting) {
        this.rewriting = rewriting;
    }

    /** The problem of an address that does not fit its schema. */
    Problem problem(ValuePlace place, JsonNode schema) {
        String text = place.text().strip();
        if (!isPage(schema) && AddressText.hasHost(text)) {
            return new Problem(
                    DataRules.WRONG_FORM,
                    place.location(),
                    ValueProblems.quoted(place) + " is not the address of a site, without ? and #",
                    rewriting.hint(place.field(), schema, place.text()));
        }
        if (AddressText.isLocal(text)) {
            return local(place.text(), place.location());
        }
        Optional<String> hint = AddressText.isSeveral(text)
                ? Optional.of(
                        "write one address" + (place.isBeside("per") ? ", and a price of its own from the other" : ""))
                : rewriting.hint(place.field(), schema, place.text());
        if (text.regionMatches(true, 0, "http://", 0, 7) && AddressText.hasHost(text)) {
            return new Problem(
                    DataRules.NOT_HTTPS,
                    place.location(),
                    ValueProblems.quoted(place) + " is not " + TextFormat.HTTPS_URL.description(),
                    hint.or(() -> Optional.of(OPEN)));
        }
        if (isWithoutHost(text)) {
            return noHost(place.text(), place.location());
        }
        boolean isText = place.field().equals("output") && !place.isBeside("text") && text.indexOf("://") < 0;
        return new Problem(
                DataRules.WRONG_FORM,
                place.location(),
                ValueProblems.quoted(place) + " is not " + TextFormat.HTTPS_URL.description(),
                hint.or(() ->
                        Optional.of(isText ? "write text in place of output, if this is the output itself" : OPEN)));
    }

    /** What a schema cannot say of an address: that others can open it. */
    static Optional<Problem> meaning(String text, JsonNode shape, Location location) {
        if (!AddressText.hasHost(text)) {
            return Optional.of(noHost(text, location));
        }
        boolean isSource = isPage(shape);
        if (isSource && !hasForm(shape, TextFormat.GATEWAY_URL) && AddressText.isLocal(text)) {
            return Optional.of(local(text, location));
        }
        if (".,;".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return Optional.of(Problem.of(
                    DataRules.WRONG_FORM,
                    location,
                    "\"" + text + "\" ends with a mark that is hardly part of the address",
                    "write " + AddressText.rewritten(text).orElse("it without that")));
        }
        return isSource && AddressText.hasSecret(text)
                ? Optional.of(Problem.of(
                        DataRules.WRONG_FORM,
                        location,
                        "\"" + text + "\" carries a name or a password",
                        "write " + AddressText.rewritten(text).orElse("it without them")))
                : Optional.empty();
    }

    /** The problem of an address that others cannot open. */
    private static Problem local(String text, Location location) {
        return Problem.of(
                DataRules.WRONG_FORM,
                location,
                "\"" + text + "\" is an address of your own machine or network",
                AddressText.rewritten(text).map(known -> "write " + known).orElse(OPEN));
    }

    /** The problem of an address that names no host, or none that a browser could ask. */
    private static Problem noHost(String address, Location location) {
        return Problem.of(
                DataRules.WRONG_FORM,
                location,
                "\"" + address + "\" has no host name that can be used",
                AddressText.rewritten(address)
                        .map(known -> "write " + known)
                        .orElse("a host is letters, digits, dots and hyphens, as in https://models.example.org/page"));
    }

    private static boolean isWithoutHost(String address) {
        return NO_HOST.matcher(address).matches();
    }

    /** Whether a page is wanted, and not the address of the catalog's own site. */
    private static boolean isPage(JsonNode schema) {
        return hasForm(schema, TextFormat.HTTPS_URL) || hasForm(schema, TextFormat.GATEWAY_URL);
    }

    private static boolean hasForm(JsonNode schema, TextFormat form) {
        return schema.path("pattern").asString("").equals(form.pattern());
    }
}
