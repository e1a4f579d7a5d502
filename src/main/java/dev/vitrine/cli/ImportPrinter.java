package dev.vitrine.cli;

import dev.vitrine.importing.ArenaImport;
import dev.vitrine.importing.ImportReport;
import dev.vitrine.importing.Unmapped;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Printable;
import dev.vitrine.wording.Words;
import java.io.PrintWriter;
import java.util.Map;
import java.util.SortedMap;

/** Says what an import brings and what it could not use. */
final class ImportPrinter {
    private final Console console;
    private final DataFolder records;
    private final PrintWriter out;

    ImportPrinter(Console console, DataFolder records) {
        this.console = console;
        this.records = records;
        this.out = console.out();
    }

    /** What keeps an import from being made, or what it brings and the files that it changes. */
    void print(Checked<ArenaImport> planned, String did) {
        planned.problems()
                .forEach(problem -> console.err().print(records.printer(console).print(problem)));
        planned.value().ifPresent(found -> {
            print(found.report());
            found.texts().keySet().forEach(path -> out.println(did + records.shown(path)));
        });
    }

    private void print(ImportReport report) {
        models(report.models());
        others("No arena of this name in data/arenas:", report.arenas());
        others("No category or language by this name in the publisher's record and the arena's:", report.parts());
        report.added().forEach((arena, count) -> out.println("new in " + arena + ": " + Words.count(count, "rating")));
        if (report.renamed() > 0) {
            out.println("under another model or variant than before: " + Words.count(report.renamed(), "rating"));
        }
        out.println("there already: " + Words.count(report.same(), "rating"));
    }

    private void models(SortedMap<Unmapped, Integer> models) {
        String arena = "";
        for (Map.Entry<Unmapped, Integer> each : models.entrySet()) {
            Unmapped name = each.getKey();
            if (!name.arena().equals(arena)) {
                arena = name.arena();
                out.println("No model by these names in the publisher's record, " + Printable.of(arena) + ":");
            }
            String vendor = name.vendor().isEmpty() ? "" : " (" + name.vendor() + ")";
            out.println("  " + Printable.of(name.name() + vendor) + ", " + Words.count(each.getValue(), "rating"));
        }
    }

    private void others(String title, SortedMap<String, Integer> counts) {
        if (!counts.isEmpty()) {
            out.println(title);
            counts.forEach(
                    (name, count) -> out.println("  " + Printable.of(name) + ", " + Words.count(count, "rating")));
        }
    }
}
