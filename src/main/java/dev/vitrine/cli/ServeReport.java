package dev.vitrine.cli;

import dev.vitrine.check.ChangedFiles;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.TextPrinter;
import dev.vitrine.serve.DevServer;
import dev.vitrine.wording.Words;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says at the terminal what the dev server sees. */
final class ServeReport implements DevServer.Reader {
    private static final int MOST_PATHS = 3;

    private final Console console;
    private final DataFolder records;

    ServeReport(Console console, DataFolder records) {
        this.console = console;
        this.records = records;
    }

    @Override
    public String words(Problem problem) {
        return records.printer(console.plain()).print(problem);
    }

    /** Warnings are counted: they were there before, and {@code check} says them. */
    @Override
    public synchronized void updated(DevServer.Update update) {
        List<Problem> errors =
                update.problems().stream().filter(Problem::isError).toList();
        TextPrinter printer = records.printer(console);
        errors.forEach(error -> console.err().println(printer.print(error)));
        int warnings = update.problems().size() - errors.size();
        String found = errors.isEmpty()
                ? warnings == 0 ? "" : "; " + Words.count(warnings, "warning")
                : "; " + Words.count(errors.size(), "error") + ", so the pages are as they were";
        console.out().println(what(update) + " in " + milliseconds(update.took()) + found);
        console.flush();
    }

    private String what(DevServer.Update update) {
        ChangedFiles edits = update.edits();
        if (edits.everything()) {
            return "read      " + Words.count(update.records(), "record");
        }
        String paths =
                edits.paths().stream().limit(MOST_PATHS).map(records::shown).collect(Collectors.joining(", "));
        int more = edits.paths().size() - MOST_PATHS;
        return "changed   " + paths + (more > 0 ? " and " + more + " more" : "");
    }

    private static String milliseconds(Duration duration) {
        return String.format(Locale.ROOT, "%,d ms", duration.toMillis());
    }

    @Override
    public synchronized void failed(Throwable failure) {
        console.flush();
        Main.report(console, failure);
        console.flush();
    }

    @Override
    public synchronized void notice(String line) {
        console.err().println(line);
    }
}
