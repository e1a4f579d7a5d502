package dev.vitrine.cli;

import dev.vitrine.problem.PortableName;
import dev.vitrine.records.draft.Question;
import dev.vitrine.records.draft.RecordDraft;
import dev.vitrine.schema.FieldReference;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.wording.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** The options of {@code vitrine new model}, and of each other kind of record: one for each question about it. */
final class NewRecordOptions {
    private final RecordKind kind;
    private final CommandSpec spec;

    NewRecordOptions(RecordKind kind, Callable<Integer> command) {
        this.kind = kind;
        this.spec = CommandSpec.wrapWithoutInspection(command).name(kind.key()).mixinStandardHelpOptions(true);
        spec.usageMessage()
                .description("Creates the record of " + Words.article(kind.key())
                        + ". Prompts for required fields that are not given.")
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .footerHeading("%nExample:%n")
                .footer("  vitrine new " + example());
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .paramLabel("ID")
                .type(String.class)
                .description(idIs())
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .index("1")
                .arity("0..1")
                .paramLabel("DIR")
                .type(Path.class)
                .description("The catalog's folder. Default: the current folder.")
                .build());
        RecordDraft.questions(kind).forEach(question -> spec.addOption(option(question)));
    }

    /** The command that has them. */
    CommandSpec spec() {
        return spec;
    }

    /** The catalog's folder. */
    Path folder() {
        return Optional.<Path>ofNullable(spec.positionalParameters().get(1).getValue())
                .orElse(Path.of(""));
    }

    private String idIs() {
        String id = example().split(" ", -1)[1];
        return (kind == RecordKind.MODEL ? "Organization and name, such as " : "The id, such as ") + id + ".";
    }

    private String example() {
        return switch (kind) {
            case MODEL -> "model luma/ray-4 --name \"Ray 4\" --type video --license luma-terms";
            case PROVIDER -> "provider fal --name fal --kind host --website https://fal.ai";
            case LICENSE -> "license luma-terms --name \"Luma terms of service\" --kind proprietary";
            case ARENA ->
                "arena video-duel --name \"Video duel\" --type video --scores votes"
                        + " --compares \"Voters see two clips and choose the better one.\"";
            case BENCHMARK ->
                "benchmark mmlu --name MMLU --metric \"questions answered\""
                        + " --measures \"Knowledge of 57 subjects, by questions with four answers\"";
            default -> kind.key() + " luma --name Luma";
        };
    }

    private static OptionSpec option(Question question) {
        String values = question.values().isEmpty()
                ? ""
                : " One of: "
                        + question.values().stream()
                                .map(FieldReference.Value::value)
                                .collect(Collectors.joining(", "))
                        + ".";
        String required = question.required() && question.needs().isEmpty() ? " Required." : "";
        return OptionSpec.builder("--" + question.option())
                .paramLabel(question.option().toUpperCase(Locale.ROOT))
                .type(String.class)
                .description((question.description() + values + required).replace("%", "%%"))
                .build();
    }

    /** What the options say; all that is wrong with them, or missing where nobody can be asked, is said at once. */
    RecordDraft answered(Console console) {
        String id = spec.positionalParameters().get(0).getValue();
        if (id.endsWith(".yaml")) {
            throw usage("\"" + id + "\" is the name of a file; its id is "
                    + id.substring(0, id.length() - ".yaml".length()));
        }
        if (!RecordDraft.isId(kind, id)) {
            String form =
                    kind == RecordKind.MODEL ? "an organization and a name, such as luma/ray-4" : "such as luma-2";
            throw usage("\"" + id + "\" cannot be the id of " + Words.article(kind.key())
                    + ": an id is lower-case letters and digits," + " joined by single hyphens or dots; here, " + form);
        }
        for (String name : id.split("/", -1)) {
            PortableName.fault(name).ifPresent(fault -> {
                throw usage("\"" + name + "\" " + fault + "; choose another id");
            });
        }
        RecordDraft draft = new RecordDraft(kind, id);
        List<String> complaints = new ArrayList<>();
        for (Question question : RecordDraft.questions(kind)) {
            String answer = spec.findOption("--" + question.option()).getValue();
            if (answer != null) {
                draft.complaints(question, answer)
                        .forEach(problem -> complaints.add("--" + question.option() + ": " + Interview.words(problem)));
                if (question.option().equals("checked") && isToCome(answer)) {
                    complaints.add("--checked: " + answer + " is still to come");
                }
                draft = draft.with(question, answer);
            }
        }
        if (!complaints.isEmpty()) {
            throw usage(String.join(System.lineSeparator() + "vitrine: ", complaints));
        }
        if (console.in().isEmpty() && !draft.missing().isEmpty()) {
            throw usage("missing, with nobody to ask: "
                    + draft.missing().stream()
                            .map(question -> "--" + question.option())
                            .collect(Collectors.joining(", ")));
        }
        return draft;
    }

    /** Whether a day, as records write it, is still to come everywhere. */
    private static boolean isToCome(String day) {
        return day.matches("\\d{4}-\\d{2}-\\d{2}")
                && day.compareTo(SiteOptions.Day.today().toString()) > 0;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
