package dev.vitrine.cli;

import dev.vitrine.build.NewRecords;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.TextPrinter;
import dev.vitrine.records.draft.RecordDraft;
import dev.vitrine.schema.RecordKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code vitrine new model}, and the same for each other kind of record. */
final class NewRecordCommand implements Callable<Integer> {
    private final Console console;
    private final NewRecordOptions options;

    NewRecordCommand(Console console, RecordKind kind) {
        this.console = console;
        this.options = new NewRecordOptions(kind, this);
    }

    CommandLine commandLine() {
        return new CommandLine(options.spec());
    }

    @Override
    public Integer call() {
        RecordDraft draft = options.answered(console);
        DataFolder data = new DataFolder(options.folder().resolve("data"));
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

    private int write(NewRecords records, List<RecordDraft> drafts, DataFolder data) {
        Checked<List<Path>> made = records.write(drafts, SiteOptions.Day.today());
        print(made.problems(), data, drafts);
        made.value().ifPresent(files -> {
            files.forEach(file -> console.line("made  " + file));
            Path folder = data.path().getParent();
            console.line("next  " + console.command() + " check"
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
}
