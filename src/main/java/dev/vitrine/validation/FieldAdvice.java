package dev.vitrine.validation;

import dev.vitrine.problem.Lookalikes;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.SchemaLevel;
import dev.vitrine.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a field that has no place where it stands was meant to be. */
final class FieldAdvice {
    /** Words of other catalogs that have no counterpart, and why. */
    private static final Map<String, String> NEEDLESS = Map.of(
            "quantity", "a price is of one unit, and per says of which",
            "count", "a price is of one unit, and per says of which",
            "schema", "the comment of the first line names the schema",
            "$schema", "the comment of the first line names the schema");

    private static final Set<String> LIMITS_OF_INPUT =
            Set.of("maxinput", "maxinputtokens", "inputlimit", "inputtokens", "inputtokenlimit", "maxprompttokens");

    private final RecordKind kind;
    private final FieldPlaces places;
    private final ValueSuggestion rewriting;
    private final SchemaMatch fit;

    FieldAdvice(RecordKind kind) {
        this.kind = kind;
        this.places = new FieldPlaces(kind);
        this.rewriting = new ValueSuggestion(kind);
        this.fit = new SchemaMatch(kind);
    }

    /** The field that it was meant to be, if that is missing: then that it is missing has the same cause. */
    Optional<String> meant(UnknownField unknown) {
        String name = TornField.name(unknown);
        Optional<String> ofPrice = PriceField.meant(unknown);
        if (ofPrice.isPresent()) {
            return ofPrice;
        }
        return Synonyms.same(name, unknown.absent())
                .or(() -> places.isElsewhere(unknown, name)
                        ? Optional.empty()
                        : Vocabulary.closest(name, unknown.absent()))
                .or(() -> synonym(unknown));
    }

    /** The group above, left empty, that unindented fields were meant for. */
    Optional<String> emptyGroup(UnknownField unknown) {
        return places.emptyGroup(unknown);
    }

    /** The list before it whose brackets are missing. */
    Optional<String> tornList(UnknownField unknown) {
        return TornField.list(unknown);
    }

    /** What is wrong. */
    String message(UnknownField unknown) {
        return TornField.value(unknown).isPresent()
                ? "the comma ends the value before it, so that \"" + unknown.name() + "\" is read as a field"
                : "\"" + unknown.name() + "\" is not a field here"
                        + Lookalikes.remark(unknown.name())
                                .map(remark -> ": " + remark)
                                .orElse("");
    }

    /** The edit that mends it. */
    String hint(UnknownField unknown) {
        return Optional.ofNullable(NEEDLESS.get(unknown.name()))
                .map(reason -> "delete it: " + reason)
                .or(() -> LIMITS_OF_INPUT.contains(Synonyms.normal(unknown.name()))
                                && unknown.properties().has("max_output")
                        ? Optional.of(
                                "there is no field for a limit of the input alone: context counts input and output"
                                        + " together; say it in description")
                        : Optional.empty())
                .or(() -> TornField.hint(unknown))
                .or(() -> PriceField.hint(unknown))
                .or(() -> opposite(unknown))
                .or(() -> emptyGroup(unknown)
                        .map(group -> "indent it by 2 spaces, so that it belongs to \"" + group + "\""))
                .or(() -> renamed(unknown))
                .orElseGet(() -> places.hint(unknown));
    }

    /** {@code optional: false}. */
    private static Optional<String> opposite(UnknownField unknown) {
        if (!Synonyms.normal(unknown.name()).equals("optional")
                || !unknown.absent().contains("required")
                || !(unknown.field().value() instanceof Node.Scalar scalar)) {
            return Optional.empty();
        }
        return ValueSuggestion.truth(scalar.text())
                .map(truth -> "write required: " + (truth.equals("true") ? "false" : "true"));
    }

    private Optional<String> renamed(UnknownField unknown) {
        Optional<String> same = Synonyms.same(unknown.name(), unknown.absent());
        if (same.isPresent()) {
            return same.map(name -> written(unknown, name));
        }
        if (Synonyms.same(unknown.name(), unknown.properties().propertyNames()).isPresent()) {
            return standsHere(unknown);
        }
        if (places.isElsewhere(unknown, unknown.name()) || places.isOfThePath(unknown)) {
            return synonym(unknown)
                    .filter(name -> fitsOrRewrites(unknown, name))
                    .map(name -> written(unknown, name));
        }
        return standsHere(unknown)
                .or(() -> Vocabulary.hint(unknown.name(), unknown.absent()))
                .or(() -> synonym(unknown).map(name -> written(unknown, name)));
    }

    private Optional<String> standsHere(UnknownField unknown) {
        Optional<String> synonym = Synonyms.fields(unknown.name()).stream()
                .filter(name -> unknown.beside().fields().containsKey(name)
                        && unknown.properties().has(name))
                .findFirst();
        if (synonym.isPresent()
                && synonym(unknown).isEmpty()
                && Vocabulary.closest(unknown.name(), unknown.absent()).isEmpty()) {
            return Optional.of(already(synonym.get()));
        }
        return Synonyms.same(unknown.name(), unknown.properties().propertyNames())
                .or(() -> unknown.absent().isEmpty()
                                || Vocabulary.closest(unknown.name(), unknown.absent())
                                        .isEmpty()
                        ? Vocabulary.closest(
                                unknown.name(), List.copyOf(unknown.properties().propertyNames()))
                        : Optional.empty())
                .map(FieldAdvice::already);
    }

    private static String already(String name) {
        return "delete it: \"" + name + "\" is already here";
    }

    /** By what others call our fields; a value that would not fit tells that another field is meant. */
    private Optional<String> synonym(UnknownField unknown) {
        List<String> absent = unknown.absent();
        List<String> meant = Synonyms.fields(unknown.name()).stream()
                .filter(absent::contains)
                .toList();
        return meant.stream()
                .filter(name -> fitsOrRewrites(unknown, name))
                .findFirst()
                .or(() -> meant.stream().filter(name -> !unknown.isSingle()).findFirst());
    }

    private boolean fitsOrRewrites(UnknownField unknown, String name) {
        JsonNode schema = SchemaLevel.resolved(kind, unknown.properties().get(name));
        if (unknown.field().value() instanceof Node.Scalar scalar) {
            return fit.fits(schema, scalar.text())
                    || rewriting.value(name, schema, scalar.text()).isPresent()
                    || (name.equals("usd")
                            && !rewriting
                                    .hint(name, schema, scalar.text())
                                    .orElse("write one")
                                    .startsWith("write one"))
                    || (name.equals("per") && MeterText.hint(scalar.text()).isPresent());
        }
        return (unknown.field().value() instanceof Node.Sequence) == schema.has("items");
    }

    /** With its quotes, if it has any: what is in them may need them. */
    private static String asWritten(Node.Scalar scalar) {
        boolean isQuoted = scalar.location().length() == scalar.text().length() + 2;
        String quote = scalar.text().matches("[^\"\\\\]*") ? "\"" : "'";
        return isQuoted ? quote + scalar.text() + quote : scalar.text();
    }

    /** {@code write usd: 0.20}, with the value if that has to change too. */
    private String written(UnknownField unknown, String name) {
        JsonNode schema = SchemaLevel.resolved(kind, unknown.properties().get(name));
        if (unknown.field().value() instanceof Node.Scalar scalar
                && scalar.reading() != Node.Reading.NULL
                && scalar.text().length() <= 80
                && scalar.text().indexOf('\n') < 0) {
            boolean fits = fit.fits(schema, scalar.text());
            Optional<String> value =
                    fits ? Optional.of(asWritten(scalar)) : rewriting.value(name, schema, scalar.text());
            if (value.isPresent()) {
                return "write " + name + ": " + value.get();
            }
            Optional<String> hint = fits ? Optional.empty() : rewriting.hint(name, schema, scalar.text());
            return hint.filter(edit -> edit.startsWith("write "))
                    .map(edit -> edit.endsWith("in place of " + name)
                            ? edit.replace("in place of " + name, "in place of " + unknown.name())
                            : "write " + name + ": " + edit.substring("write ".length()))
                    .orElse("write " + name + " in place of " + unknown.name());
        }
        return "write " + name + " in place of " + unknown.name();
    }
}
