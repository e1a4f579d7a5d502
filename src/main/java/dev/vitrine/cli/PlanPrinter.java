package dev.vitrine.cli;

import dev.vitrine.deploy.Deployed;
import dev.vitrine.deploy.Plan;
import dev.vitrine.deploy.Plan.Leaving;
import dev.vitrine.deploy.Plan.Upload;
import dev.vitrine.problem.JsonText;
import dev.vitrine.wording.Words;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes down what a deploy will do. */
final class PlanPrinter {
    private final Names names;

    /** How many files of a list are named. */
    enum Names {
        /** What can be read at a glance. */
        FIRST(20),
        ALL(Integer.MAX_VALUE);

        private final int most;

        Names(int most) {
            this.most = most;
        }
    }

    PlanPrinter(Names names) {
        this.names = names;
    }

    /** For a person. */
    String text(Plan plan) {
        StringBuilder out = new StringBuilder();
        out.append("target     ").append(plan.target()).append('\n');
        out.append("upload     ").append(Words.count(plan.uploads().size(), "file"));
        if (!plan.uploads().isEmpty()) {
            out.append(", ").append(bytes(plan.bytes())).append(": ").append(reasons(plan));
        }
        out.append('\n');
        list(
                out,
                plan.uploads(),
                upload -> upload.path() + " (" + upload.reason().words() + ", " + bytes(upload.bytes()) + ")");
        leaving(out, "retire     ", plan.retirements());
        leaving(out, "retired    ", plan.waiting());
        out.append("delete     ")
                .append(Words.count(plan.deletions().size(), "file"))
                .append('\n');
        list(out, plan.deletions(), Leaving::path);
        out.append("unchanged  ").append(Words.count(plan.unchanged(), "file")).append('\n');
        if (plan.leftOut() > 0) {
            out.append("left out   ")
                    .append(plan.leftOut() == 1 ? "1 compressed copy" : plan.leftOut() + " compressed copies")
                    .append(", which the host of a branch does not use; --copies sends them\n");
        }
        return out.toString();
    }

    /** For a person, at the end. */
    String done(Deployed done) {
        return "done       " + Words.count(done.uploaded(), "file") + " sent (" + bytes(done.bytes()) + "), "
                + Words.count(done.deleted(), "file") + " deleted";
    }

    /**
     * For programs: {@code {"target": …, "uploads": [{"path", "reason", "turn", "bytes"}], "retirements": [{"path", "since",
     * "until"}], "waiting": …, "deletions": …, "unchanged": …, "left_out": …, "bytes": …, "done": {"uploaded", "deleted", "bytes"}}}; {@code
     * done} is left out where nothing was to be done but looking.
     */
    String json(Plan plan, Optional<Deployed> done) {
        ObjectNode root = JsonText.object();
        root.put("target", plan.target());
        ArrayNode uploads = root.putArray("uploads");
        plan.uploads().forEach(upload -> uploads.add(upload(upload)));
        leaving(root.putArray("retirements"), plan.retirements());
        leaving(root.putArray("waiting"), plan.waiting());
        leaving(root.putArray("deletions"), plan.deletions());
        root.put("unchanged", plan.unchanged()).put("left_out", plan.leftOut()).put("bytes", plan.bytes());
        done.ifPresent(what -> root.putObject("done")
                .put("uploaded", what.uploaded())
                .put("deleted", what.deleted())
                .put("bytes", what.bytes()));
        return JsonText.fields(root);
    }

    private static ObjectNode upload(Upload upload) {
        return JsonText.object()
                .put("path", upload.path())
                .put("reason", upload.reason().toString())
                .put("turn", upload.turn().name().toLowerCase(Locale.ROOT))
                .put("bytes", upload.bytes());
    }

    private static void leaving(ArrayNode list, List<Leaving> files) {
        files.forEach(file -> list.addObject()
                .put("path", file.path())
                .put("since", file.since().toString())
                .put("until", file.until().toString()));
    }

    private void leaving(StringBuilder out, String title, List<Leaving> files) {
        if (!files.isEmpty()) {
            out.append(title).append(Words.count(files.size(), "file")).append(", kept for now\n");
            list(out, files, file -> file.path() + " (until " + file.until().truncatedTo(ChronoUnit.SECONDS) + ")");
        }
    }

    private <T> void list(StringBuilder out, List<T> things, Function<T, String> words) {
        int shown = names.most;
        things.stream()
                .limit(shown)
                .forEach(thing -> out.append("  ").append(words.apply(thing)).append('\n'));
        if (things.size() > shown) {
            out.append("  and ").append(things.size() - shown).append(" more; --verbose names them all\n");
        }
    }

    private static String reasons(Plan plan) {
        return plan.uploads().stream()
                .collect(Collectors.groupingBy(Upload::reason, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().words())
                .collect(Collectors.joining(", "));
    }

    private static String bytes(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
