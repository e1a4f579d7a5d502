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

/** What a field that cannot be where it is was meant to be. */
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
        return PriceField.meant(unknown)
                .or(() -> Synonyms.same(name, unknown.absent()))
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
        return TornField.cut(unknown).isPresent()
                ? "the comma ends the value before it, so that \"" + unknown.name() + "\" is read as a field"
                : "\"" + unknown.name() + "\" is not a field here"
                        + Lookalikes.remark(unknown.name())
                                .map(remark -> ": " + remark)
                                .orElse("");
    }

    /** The edit that fixes it. */
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
        boolean isOpposite = Synonyms.normal(unknown.name()).equals("optional")
                && unknown.absent().contains("required");
        return unknown.text()
                .filter(text -> isOpposite)
                .flatMap(ValueSuggestion::truth)
                .map(truth -> "write required: " + truth.equals("false"));
    }

    private Optional<String> renamed(UnknownField unknown) {
        Optional<String> same = Synonyms.same(unknown.name(), unknown.absent());
        if (same.isPresent()) {
            return same.map(name -> written(unknown, name));
        }
        if (Synonyms.same(unknown.name(), unknown.properties().propertyNames()).isPresent()) {
            return isHere(unknown);
        }
        if (places.isElsewhere(unknown, unknown.name()) || places.isOfThePath(unknown)) {
            return synonym(unknown)
                    .filter(name -> fitsOrRewrites(unknown, name))
                    .map(name -> written(unknown, name));
        }
        return isHere(unknown)
                .or(() -> Vocabulary.hint(unknown.name(), unknown.absent()))
                .or(() -> synonym(unknown).map(name -> written(unknown, name)));
    }

    /** A field of this meaning that is here already. */
    private Optional<String> isHere(UnknownField unknown) {
        boolean isNear = Vocabulary.closest(unknown.name(), unknown.absent()).isPresent();
        List<String> known = List.copyOf(unknown.properties().propertyNames());
        return Synonyms.fields(unknown.name()).stream()
                .filter(name -> unknown.beside().fields().containsKey(name) && known.contains(name))
                .filter(name -> !isNear && synonym(unknown).isEmpty())
                .findFirst()
                .or(() -> Synonyms.same(unknown.name(), known))
                .or(() -> isNear ? Optional.empty() : Vocabulary.closest(unknown.name(), known))
                .map(name -> "delete it: \"" + name + "\" is already here");
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
                .or(() ->
                        meant.stream().filter(name -> unknown.text().isEmpty()).findFirst());
    }

    private boolean fitsOrRewrites(UnknownField unknown, String name) {
        JsonNode schema = SchemaLevel.resolved(kind, unknown.properties().get(name));
        if (unknown.field().value() instanceof Node.Scalar scalar) {
            return fit.fits(schema, scalar.text())
                    || rewriting.value(name, schema, scalar.text()).isPresent()
                    || name.equals("usd")
                            && rewriting
                                    .fix(name, schema, scalar.text())
                                    .filter(fix -> !fix.equals(ValueSuggestion.PLAIN_NUMBER))
                                    .isPresent()
                    || name.equals("per") && MeterText.fix(scalar.text()).isPresent();
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
        Optional<ValueFix> fix = Optional.empty();
        if (unknown.field().value() instanceof Node.Scalar scalar
                && scalar.reading() != Node.Reading.NULL
                && scalar.text().length() <= 80
                && scalar.text().indexOf('\n') < 0) {
            fix = fit.fits(schema, scalar.text())
                    ? Optional.of(ValueFix.value(asWritten(scalar)))
                    : rewriting
                            .value(name, schema, scalar.text())
                            .map(ValueFix::value)
                            .or(() -> rewriting.fix(name, schema, scalar.text()));
        }
        return fix.orElse(ValueFix.advice("")).renamed(unknown.name(), name);
    }
}
