package dev.vitrine.cli;

import dev.vitrine.importing.ImportReport;
import dev.vitrine.importing.Unmapped;
import java.io.PrintWriter;
import java.util.Map;
import java.util.SortedMap;

/** Says what an import brings and what it could not use. */
final class ImportPrinter {
    private final PrintWriter out;

    ImportPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(ImportReport report) {
        models(report.models());
        others("No arena of this name in data/arenas:", report.arenas());
        others("No category or language by this name in the publisher's record and the arena's:", report.parts());
        report.added().forEach((arena, count) -> out.println("new in " + arena + ": " + Counts.of(count, "rating")));
        if (report.renamed() > 0) {
            out.println("under another model or variant than before: " + Counts.of(report.renamed(), "rating"));
        }
        out.println("there already: " + Counts.of(report.same(), "rating"));
    }

    private void models(SortedMap<Unmapped, Integer> models) {
        String arena = "";
        for (Map.Entry<Unmapped, Integer> each : models.entrySet()) {
            Unmapped name = each.getKey();
            if (!name.arena().equals(arena)) {
                arena = name.arena();
                out.println("No model by these names in the publisher's record, " + arena + ":");
            }
            String vendor = name.vendor().isEmpty() ? "" : " (" + name.vendor() + ")";
            out.println("  " + name.name() + vendor + ", " + Counts.of(each.getValue(), "rating"));
        }
    }

    private void others(String title, SortedMap<String, Integer> counts) {
        if (!counts.isEmpty()) {
            out.println(title);
            counts.forEach((name, count) -> out.println("  " + name + ", " + Counts.of(count, "rating")));
        }
    }
}
