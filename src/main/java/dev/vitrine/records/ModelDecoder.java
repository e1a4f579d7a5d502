package dev.vitrine.records;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.BenchmarkId;
import dev.vitrine.catalog.BenchmarkScore;
import dev.vitrine.catalog.GatewayId;
import dev.vitrine.catalog.LicenseId;
import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Limits;
import dev.vitrine.catalog.Media;
import dev.vitrine.catalog.Modality;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.Operation;
import dev.vitrine.catalog.Origin;
import dev.vitrine.catalog.Parameter;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Mention;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.value.Evidence;
import dev.vitrine.value.PartialDate;
import dev.vitrine.value.Resolution;
import dev.vitrine.value.Size;
import dev.vitrine.yaml.Node;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Models. */
final class ModelDecoder {
    private ModelDecoder() {}

    static Model decode(ModelId id, Fields fields) {
        checkWhole(fields);
        fields.place("name", "released", "knowledge", "deprecated", "retires", "replaced_by");
        List<Node> aliases = fields.items("aliases").toList();
        PathNames.check(fields, aliases.stream().map(node -> new Mention(Node.text(node), node.location())));
        for (int i = 0; i < aliases.size(); i++) {
            fields.place(Origin.item("aliases", i), aliases.get(i).location());
        }
        return new Model(
                id,
                fields.required("name"),
                fields.keyed("type", ModelType::of).orElseThrow(),
                fields.text("tagline"),
                fields.text("description"),
                fields.partialDate("released"),
                fields.partialDate("knowledge"),
                fields.text("parameters"),
                lifecycle(fields),
                fields.text("license").map(LicenseId::new),
                fields.texts("aliases"),
                modalities(fields, "input"),
                modalities(fields, "output"),
                new Limits(fields.count("context"), fields.count("max_output"), fields.count("dimensions")),
                fields.group("media").map(ModelDecoder::media).orElse(Media.UNKNOWN),
                fields.texts("features").stream()
                        .map(key -> Model.Feature.of(key).orElseThrow())
                        .toList(),
                fields.group("api").map(ModelDecoder::api),
                websites(fields),
                fields.groups("examples").map(ModelDecoder::example).toList(),
                fields.groups("offers").map(PriceDecoder::offer).toList(),
                fields.groups("benchmarks").map(ModelDecoder::score).toList(),
                fields.groups("faq").map(ModelDecoder::question).toList());
    }

    private static void checkCall(Fields call) {
        ParameterProblems.check(call.groups("parameters").toList());
        if (call.has("returns") || call.has("result")) {
            Operation.Kind kind = call.keyed("operation", Operation.Kind::of).orElseThrow();
            AnswerProblems.answer(kind, call).ifPresent(call::report);
        }
    }

    /** What holds between fields of the record. */
    private static void checkWhole(Fields fields) {
        fields.group("api")
                .ifPresent(
                        api -> Stream.concat(Stream.of(api), api.groups("more")).forEach(ModelDecoder::checkCall));
        Optional<Long> context = fields.count("context");
        fields.count("max_output")
                .filter(most -> context.isPresent() && most > context.get())
                .ifPresent(most -> fields.report(Problem.of(
                        DataRules.OUT_OF_RANGE,
                        fields.locationOf("max_output"),
                        "the answer may have " + most + " tokens, more than prompt and answer together, "
                                + context.get(),
                        "correct max_output or context")));
        QuestionProblems.check(fields);
        Map<String, Location> seen = new HashMap<>();
        fields.groups("offers").forEach(offer -> {
            String sold = offer.required("provider") + " " + offer.text("id").orElse("");
            Location first = seen.putIfAbsent(sold, offer.locationOf("provider"));
            if (first != null) {
                offer.report(Problem.of(
                                DataRules.REPEATED,
                                offer.locationOf("provider"),
                                "\"" + offer.required("provider") + "\" has an offer already, on line " + first.line(),
                                "move the prices there and delete this offer, or give the two different ids")
                        .relatedTo(first));
            }
        });
    }

    private static Lifecycle lifecycle(Fields fields) {
        Optional<PartialDate> deprecated = fields.partialDate("deprecated");
        Optional<PartialDate> retires = fields.partialDate("retires");
        if (deprecated.isPresent() && retires.isPresent() && isAfter(deprecated.get(), retires.get())) {
            fields.report(Problem.of(
                    DataRules.STATUS_DATE,
                    fields.locationOf("deprecated"),
                    "it is deprecated on " + deprecated.get() + ", after it retires on " + retires.get(),
                    "write a day before " + retires.get() + ", or correct retires"));
        }
        Optional<PartialDate> released = fields.partialDate("released");
        if (released.isPresent() && retires.isPresent() && isAfter(released.get(), retires.get())) {
            fields.report(Problem.of(
                    DataRules.STATUS_DATE,
                    fields.locationOf("retires"),
                    "it retires on " + retires.get() + ", before it is released on " + released.get(),
                    "correct one of the dates"));
        }
        Lifecycle.Status status = fields.keyed("status", Lifecycle.Status::of).orElse(Lifecycle.Status.ACTIVE);
        if (status == Lifecycle.Status.DEPRECATED && deprecated.isEmpty() && retires.isEmpty()) {
            fields.report(Problem.of(
                    DataRules.STATUS_UNDATED,
                    fields.locationOf("status"),
                    "it is deprecated, and the record does not say since when",
                    "add deprecated: and the day from which its maker advises against it, or retires:"));
        }
        return new Lifecycle(
                status, deprecated, retires, fields.text("replaced_by").map(ModelId::of));
    }

    /** As far as both are known: 2026-05 is not after 2026. */
    private static boolean isAfter(PartialDate one, PartialDate other) {
        int known = Math.min(one.toString().length(), other.toString().length());
        return one.toString().substring(0, known).compareTo(other.toString().substring(0, known)) > 0;
    }

    private static Set<Modality> modalities(Fields fields, String name) {
        return fields.texts(name).stream()
                .map(key -> Modality.of(key).orElseThrow())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Modality.class)));
    }

    private static Media media(Fields fields) {
        return new Media(
                fields.texts("resolutions").stream()
                        .map(name -> Resolution.of(name).orElseThrow())
                        .toList(),
                fields.texts("sizes").stream()
                        .map(text -> Size.of(text).orElseThrow())
                        .toList(),
                fields.texts("durations").stream().map(Integer::valueOf).toList(),
                fields.texts("aspect_ratios"),
                fields.count("fps").map(Math::toIntExact),
                fields.flag("audio"));
    }

    private static Api api(Fields fields) {
        String id = fields.required("id");
        List<Fields> calls =
                Stream.concat(Stream.of(fields), fields.groups("more")).toList();
        for (int i = 0; i < calls.size(); i++) {
            fields.place(Origin.item("calls", i) + ".operation", calls.get(i).locationOf("operation"));
        }
        return new Api(
                new GatewayId(fields.required("gateway")),
                calls.stream().map(call -> call(call, id)).toList());
    }

    private static Api.Call call(Fields fields, String id) {
        Operation.Kind kind = fields.keyed("operation", Operation.Kind::of).orElseThrow();
        boolean differs = fields.has("returns") || fields.has("result");
        return new Api.Call(
                kind,
                fields.text("id").orElse(id),
                fields.groups("parameters").map(ModelDecoder::parameter).toList(),
                differs ? Optional.of(GatewayDecoder.answer(kind, fields)) : Optional.empty());
    }

    private static Parameter parameter(Fields fields) {
        return new Parameter(
                fields.required("name"),
                fields.keyed("type", Parameter.Type::of).orElseThrow(),
                fields.flag("required").orElse(false),
                fields.items("values").map(Fields::plain).toList(),
                fields.decimal("minimum"),
                fields.decimal("maximum"),
                fields.plain("default"),
                fields.plain("example"),
                fields.text("description"));
    }

    private static List<Model.Website> websites(Fields fields) {
        return fields.group("links").stream()
                .flatMap(links -> Arrays.stream(Model.Website.Kind.values())
                        .flatMap(kind -> links.url(kind.key()).map(url -> new Model.Website(kind, url)).stream()))
                .toList();
    }

    private static Model.Example example(Fields fields) {
        return new Model.Example(
                fields.required("prompt"),
                fields.keyed("kind", Modality::of).orElseThrow(),
                fields.url("output"),
                fields.text("text"),
                fields.url("source"));
    }

    private static BenchmarkScore score(Fields fields) {
        fields.place();
        PartialDate checked = fields.partialDate("checked").orElseThrow();
        fields.partialDate("published")
                .filter(published -> published.earliest().isAfter(checked.latest()))
                .ifPresent(published -> fields.report(Problem.of(
                        DataRules.SCORE_DATES,
                        fields.locationOf("published"),
                        "the score was published on " + published + ", and read before that, on " + checked,
                        "correct one of the two days")));
        return new BenchmarkScore(
                new BenchmarkId(fields.required("benchmark")),
                fields.decimal("score").orElseThrow(),
                fields.text("variant"),
                fields.text("harness"),
                fields.partialDate("published"),
                fields.flag("self_reported").orElse(false),
                new Evidence(fields.url("source").orElseThrow(), checked));
    }

    private static Model.Question question(Fields fields) {
        return new Model.Question(fields.required("question"), fields.required("answer"));
    }
}
