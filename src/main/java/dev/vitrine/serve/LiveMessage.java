package dev.vitrine.serve;

import dev.vitrine.build.PreparedSite;
import dev.vitrine.check.ChangedFiles;
import dev.vitrine.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What open pages are told, as {@code live.js} understands it: lines of the format of server-sent events. */
final class LiveMessage {
    private static final String STYLES = "templates/assets/css/";
    /** Whoever has fixed these looks for more. */
    private static final int MOST = 50;

    /** Keeps a connection, and finds those that are gone. */
    static final String PULSE = ":\n\n";

    private LiveMessage() {}

    /** What a page needs to know when it begins to listen: that it is of an old edition, or what is wrong, or that nothing is. */
    static String greeting(ServedSite state, String edition, Function<Problem, String> words) {
        return "retry: 300\n" + (edition.equals(state.edition()) ? standing(state, words) : reload(state));
    }

    /** What is told after a change. */
    static String of(ChangedFiles edits, ServedSite before, ServedSite after, Function<Problem, String> words) {
        if (before.edition().equals(after.edition())) {
            return standing(after, words);
        }
        boolean isStyle = !edits.everything() && edits.paths().stream().allMatch(path -> path.startsWith(STYLES));
        return (isStyle ? restyling(before, after) : Optional.<String>empty()).orElseGet(() -> reload(after));
    }

    private static String standing(ServedSite state, Function<Problem, String> words) {
        return state.errors().isEmpty()
                ? event(state, "mended", "-")
                : event(state, "problems", text(state.errors(), words));
    }

    /** The words of each problem, and how many more there are. */
    static List<String> lines(List<Problem> problems, Function<Problem, String> words) {
        List<String> lines = problems.stream()
                .limit(MOST)
                .map(words)
                .map(String::stripTrailing)
                .collect(Collectors.toCollection(ArrayList::new));
        if (problems.size() > MOST) {
            lines.add("… and " + (problems.size() - MOST) + " more");
        }
        return lines;
    }

    private static String text(List<Problem> problems, Function<Problem, String> words) {
        return lines(problems, words).stream().collect(Collectors.joining("\n\n"));
    }

    private static String reload(ServedSite state) {
        return event(state, "reload", state.edition());
    }

    /**
     * A new style sheet in the place of the old one. Where another file has another name too, such as a picture that the sheet
     * and a page show, pages are loaded again.
     */
    private static Optional<String> restyling(ServedSite before, ServedSite after) {
        if (before.site().isEmpty() || after.site().isEmpty()) {
            return Optional.empty();
        }
        PreparedSite old = before.site().get();
        PreparedSite site = after.site().get();
        TreeSet<String> gone = new TreeSet<>(old.assets().keySet());
        gone.removeAll(site.assets().keySet());
        TreeSet<String> added = new TreeSet<>(site.assets().keySet());
        added.removeAll(old.assets().keySet());
        boolean isStyle = gone.size() == 1
                && added.size() == 1
                && gone.first().endsWith(".css")
                && added.first().endsWith(".css");
        return isStyle
                ? Optional.of(event(
                        after,
                        "style",
                        before.edition() + "\n" + old.home() + gone.first() + "\n" + site.home() + added.first()))
                : Optional.empty();
    }

    private static String event(ServedSite state, String name, String data) {
        return "id: " + state.edition() + "\nevent: " + name + "\ndata: " + data.replace("\n", "\ndata: ") + "\n\n";
    }
}
