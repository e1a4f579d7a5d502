package dev.vitrine.records;

import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.yaml.Node;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a schema cannot say of the headers that a gateway wants: that none takes the place of another. */
final class HeaderProblems {
    /** Made by whatever sends the request. */
    private static final Set<String> MADE =
            Set.of("content-type", "content-length", "host", "connection", "transfer-encoding", "accept-encoding");

    private HeaderProblems() {}

    /** Reports what is wrong with the headers of a gateway whose shape is right. */
    static void check(Fields gateway) {
        String key = gateway.group("key")
                .flatMap(group -> group.text("header"))
                .orElse("Authorization")
                .toLowerCase(Locale.ROOT);
        gateway.node("headers")
                .ifPresent(headers -> ((Node.Mapping) headers)
                        .fields()
                        .forEach((name, field) ->
                                check(name.toLowerCase(Locale.ROOT), key, Map.entry(name, field), gateway)));
    }

    private static void check(String lower, String key, Map.Entry<String, Node.Field> header, Fields gateway) {
        Node.Field field = header.getValue();
        if (lower.equals(key)) {
            gateway.report(Problem.of(
                    DataRules.REPEATED,
                    field.key(),
                    "\"" + header.getKey() + "\" is the header that carries the reader's key",
                    "delete it here, or correct key"));
        } else if (MADE.contains(lower)) {
            gateway.report(Problem.of(
                    DataRules.UNKNOWN_VALUE,
                    field.key(),
                    "\"" + header.getKey() + "\" is made by whatever sends the request",
                    "delete it"));
        } else if (!Node.text(field.value()).chars().allMatch(unit -> unit >= ' ' && unit <= '~')) {
            gateway.report(Problem.of(
                    DataRules.WRONG_FORM,
                    field.value().location(),
                    "a header holds ASCII only, and this has other characters",
                    "write it with letters, digits and signs of ASCII"));
        }
    }
}
