package dev.vitrine.cli;

import dev.vitrine.build.NewRecords;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.PortableName;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.TextPrinter;
import dev.vitrine.records.draft.Question;
import dev.vitrine.records.draft.RecordDraft;
import dev.vitrine.schema.FieldReference;
import dev.vitrine.schema.RecordKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** {@code vitrine new model}, and the same for each other kind of record. */
final class NewRecordCommand implements Callable<Integer> {
    private final Console console;
    private final RecordKind kind;
    private final CommandSpec spec;

    NewRecordCommand(Console console, RecordKind kind) {
        this.console = console;
        this.kind = kind;
        this.spec = CommandSpec.wrapWithoutInspection(this).name(kind.key()).mixinStandardHelpOptions(true);
        spec.usageMessage()
                .description("Creates the record of " + noun() + ". Prompts for required fields that are not given.")
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

    CommandLine commandLine() {
        return new CommandLine(spec);
    }

    private String noun() {
        return (kind == RecordKind.ORGANIZATION || kind == RecordKind.ARENA ? "an " : "a ") + kind.key();
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

    @Override
    public Integer call() {
        String id = spec.positionalParameters().get(0).getValue();
        Path folder = Optional.<Path>ofNullable(
                        spec.positionalParameters().get(1).getValue())
                .orElse(Path.of(""));
        RecordDraft draft = answered(id);
        DataFolder data = new DataFolder(folder.resolve("data"));
        Checked<NewRecords> records = NewRecords.in(data.path());
        List<Problem> problems = new ArrayList<>(records.problems());
        records.value().flatMap(known -> known.taken(draft)).ifPresent(problems::add);
        if (records.value().isEmpty() || !problems.isEmpty()) {
            print(problems, data, List.of());
            return ExitCode.PROBLEMS;
        }
        return new Interview(console, records.value().get())
                .complete(draft)
                .map(drafts -> write(records.value().get(), drafts, data))
                .orElse(ExitCode.PROBLEMS);
    }

    /** What the options say; all that is wrong with them, or missing where nobody can be asked, is said at once. */
    private RecordDraft answered(String id) {
        if (id.endsWith(".yaml")) {
            throw usage("\"" + id + "\" is the name of a file; its id is "
                    + id.substring(0, id.length() - ".yaml".length()));
        }
        if (!RecordDraft.isId(kind, id)) {
            String form =
                    kind == RecordKind.MODEL ? "an organization and a name, such as luma/ray-4" : "such as luma-2";
            throw usage("\"" + id + "\" cannot be the id of " + noun() + ": an id is lower-case letters and digits,"
                    + " joined by single hyphens or dots; here, " + form);
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
                if (question.option().equals("checked") && CheckCommand.isToCome(answer)) {
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

    private int write(NewRecords records, List<RecordDraft> drafts, DataFolder data) {
        Checked<List<Path>> made = records.write(drafts, CheckCommand.today());
        print(made.problems(), data, drafts);
        made.value().ifPresent(files -> {
            files.forEach(file -> console.out().println("made  " + file));
            Path folder = data.path().getParent();
            console.out()
                    .println("next  " + console.command() + " check"
                            + (folder == null ? "" : " " + Console.quoted(folder.toString())));
        });
        return made.value().isPresent() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    /** Problems with lines of the drafts, which are in no file yet. */
    private void print(List<Problem> problems, DataFolder data, List<RecordDraft> drafts) {
        TextPrinter printer = new TextPrinter(
                path -> drafts.stream()
                        .filter(draft -> draft.path().equals(path))
                        .findFirst()
                        .map(RecordDraft::text)
                        .or(() -> path.startsWith("data/")
                                ? data.tree().read(path).value()
                                : Optional.empty())
                        .map(text -> text.lines().toList()),
                data::shown,
                console.colour());
        problems.forEach(problem -> console.err().print(printer.print(problem)));
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
