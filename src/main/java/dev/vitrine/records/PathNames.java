package dev.vitrine.records;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Mention;
import dev.vitrine.problem.PortableName;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names that become files: of the files of a catalog, and of the ids in records that pages are named by. */
final class PathNames {
    private PathNames() {}

    /**
     * What keeps files from being cloned on every system, whoever reads them.
     *
     * @param reported paths with another problem of their place, which comes first
     */
    static List<Problem> check(Collection<String> paths, Set<String> reported) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> claims = new HashMap<>();
        paths.stream()
                .filter(path -> !reported.contains(path))
                .forEach(path -> fault(path).or(() -> collision(path, claims)).ifPresent(problems::add));
        return problems;
    }

    private static Optional<Problem> fault(String path) {
        String[] names = path.split("/", -1);
        for (String name : names) {
            Optional<String> fault = PortableName.fault(name);
            if (fault.isPresent()) {
                return Optional.of(problem(Location.ofFile(path), "\"" + name + "\" " + fault.get(), hint(name)));
            }
        }
        return path.length() <= PortableName.LONGEST_PATH
                ? Optional.empty()
                : Optional.of(problem(
                        Location.ofFile(path),
                        "the path has " + path.length() + " characters, and a clone on Windows has room for "
                                + PortableName.LONGEST_PATH,
                        "choose shorter names"));
    }

    /** Two files, or a file and a folder, whose paths differ only in case or in how accents are written. */
    private static Optional<Problem> collision(String path, Map<String, String> claims) {
        for (int end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
            String step = end < 0 ? path : path.substring(0, end);
            String before = claims.putIfAbsent(PortableName.folded(step), step);
            if (before != null && !before.equals(step)) {
                return Optional.of(problem(
                        Location.ofFile(path),
                        "Windows and macOS take " + step + " for " + before,
                        "rename one of the two"));
            }
            if (end < 0) {
                return Optional.empty();
            }
        }
    }

    /**
     * Reports entries of a record that pages are named by, if no file can have the name.
     *
     * @param ids with their places, as entries that say only an id
     */
    static void check(Fields record, Stream<Mention> ids) {
        ids.filter(id -> PortableName.isReserved(id.text()))
                .forEach(id -> record.report(problem(
                        id.location(),
                        "\"" + id.text() + "\" is a device on Windows, so no page there can be a file of this name",
                        "choose another, such as " + PortableName.usable(id.text()))));
    }

    private static String hint(String name) {
        return PortableName.isReserved(name)
                ? "rename it, such as to " + PortableName.usable(name)
                : "rename it, with letters, digits, hyphens and dots";
    }

    private static Problem problem(Location location, String message, String hint) {
        return Problem.of(DataRules.NOT_PORTABLE, location, message, hint);
    }
}
