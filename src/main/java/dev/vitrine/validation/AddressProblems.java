package dev.vitrine.validation;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.schema.TextFormat;
import dev.vitrine.value.WebAddress;
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
        String quoted = ValueProblems.quoted(place);
        String severalHint =
                "write one address" + (place.isBeside("per") ? ", and a separate price from the other" : "");
        Optional<String> hint = AddressText.isSeveral(text)
                ? Optional.of(severalHint)
                : rewriting.hint(place.field(), schema, place.text());
        if (!isPage(schema) && WebAddress.hasHost(text)) {
            return new Problem(
                    DataRules.WRONG_FORM,
                    place.location(),
                    quoted + " is not the address of a site, without ? and #",
                    rewriting.hint(place.field(), schema, place.text()));
        }
        if (WebAddress.isLocal(text)) {
            return local(place.text(), place.location());
        }
        String message = quoted + " is not " + TextFormat.HTTPS_URL.description();
        if (text.regionMatches(true, 0, "http://", 0, 7) && WebAddress.hasHost(text)) {
            return place.problem(DataRules.NOT_HTTPS, message, hint.orElse(OPEN));
        }
        if (NO_HOST.matcher(text).matches()) {
            return noHost(place.text(), place.location());
        }
        boolean isText = place.field().equals("output") && !place.isBeside("text") && !text.contains("://");
        String other = isText ? "write text in place of output, if this is the output itself" : OPEN;
        return place.problem(DataRules.WRONG_FORM, message, hint.orElse(other));
    }

    /** What a schema cannot say of an address: that others can open it. */
    static Optional<Problem> meaning(String text, JsonNode shape, Location location) {
        if (!WebAddress.hasHost(text)) {
            return Optional.of(noHost(text, location));
        }
        boolean isSource = isPage(shape);
        if (isSource && !hasForm(shape, TextFormat.GATEWAY_URL) && WebAddress.isLocal(text)) {
            return Optional.of(local(text, location));
        }
        if (".,;".indexOf(text.charAt(text.length() - 1)) >= 0) {
            String message = " ends with a mark that is hardly part of the address";
            return Optional.of(problem(text, location, message, "write it without that"));
        }
        boolean isOwnGateway = WebAddress.isLocal(text) && !WebAddress.hasSecret(text);
        return !isSource || isOwnGateway
                ? Optional.empty()
                : WebAddress.fault(text).map(fault -> problem(text, location, " " + fault, "write it without that"));
    }

    /** The problem of an address that others cannot open. */
    private static Problem local(String text, Location location) {
        return problem(text, location, " is an address of your own machine or network", OPEN);
    }

    /** The problem of an address that names no host, or none that a browser could ask. */
    private static Problem noHost(String text, Location location) {
        String hint = "a host is letters, digits, dots and hyphens, as in https://models.example.org/page";
        return problem(text, location, " has no host name that can be used", hint);
    }

    private static Problem problem(String text, Location location, String message, String hint) {
        Optional<String> known = AddressText.rewritten(text).map(address -> "write " + address);
        return Problem.of(DataRules.WRONG_FORM, location, "\"" + text + "\"" + message, known.orElse(hint));
    }

    /** Whether a page is wanted, and not the address of the catalog's own site. */
    private static boolean isPage(JsonNode schema) {
        return hasForm(schema, TextFormat.HTTPS_URL) || hasForm(schema, TextFormat.GATEWAY_URL);
    }

    private static boolean hasForm(JsonNode schema, TextFormat form) {
        return schema.path("pattern").asString("").equals(form.pattern());
    }
}
