package dev.vitrine.site;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.PortableName;
import dev.vitrine.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules for the paths of a site, with which it can be written, served and unpacked on any system. */
public final class SitePaths {
    private final Map<String, Claim> claims = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private SitePaths() {}

    /** The problems of single paths and of pairs of paths. */
    static List<Problem> check(Collection<String> paths) {
        SitePaths checked = new SitePaths();
        paths.stream().sorted().forEach(checked::add);
        return checked.problems;
    }

    /** Whether a path stays inside the site, outside {@link Ledger#FOLDER}, and can be written everywhere. */
    static boolean isSafe(String path) {
        if (path.length() > PortableName.LONGEST_PATH
                || Stream.of(path.split("/", -1))
                        .anyMatch(step -> PortableName.fault(step).isPresent())) {
            return false;
        }
        return !folded(path.split("/", 2)[0]).equals(Ledger.FOLDER);
    }

    /** The folders that a path leads through, the outermost first: {@code models} and {@code models/luma}. */
    public static List<String> foldersAbove(String path) {
        List<String> above = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            above.add(path.substring(0, slash));
        }
        return above;
    }

    private void add(String path) {
        if (!isSafe(path)) {
            problems.add(Problem.of(
                    SiteRules.PATH_UNSAFE,
                    Location.ofFile(path),
                    "\"" + path + "\" cannot be a file of the site" + reason(path),
                    "use a relative path with forward slashes, without \"..\", and with names that Windows allows"));
            return;
        }
        foldersAbove(path).forEach(folder -> claim(new Claim(folder, true, path)));
        claim(new Claim(path, false, path));
    }

    private static String reason(String path) {
        if (path.length() > PortableName.LONGEST_PATH) {
            return ": it has more than " + PortableName.LONGEST_PATH + " characters";
        }
        return Stream.of(path.split("/", -1))
                .flatMap(step -> PortableName.fault(step).map(fault -> ": \"" + step + "\" " + fault).stream())
                .findFirst()
                .orElse("");
    }

    private void claim(Claim claim) {
        Claim before = claims.putIfAbsent(folded(claim.spelling), claim);
        if (before == null || (before.folder && claim.folder && before.spelling.equals(claim.spelling))) {
            return;
        }
        problems.add(Problem.of(
                SiteRules.PATH_COLLISION,
                Location.ofFile(claim.path),
                collision(before, claim) + ": " + before.path + " and " + claim.path,
                "give one of them another path"));
    }

    private static String collision(Claim before, Claim claim) {
        if (before.folder != claim.folder) {
            return "\"" + claim.spelling + "\" would be both a file and a folder";
        }
        return before.spelling.equals(claim.spelling)
                ? "two files would have the same path"
                : "two paths differ only in case or in the encoding of accents";
    }

    /** The form of a path on a file system that ignores case and the composition of accents. */
    static String folded(String path) {
        return PortableName.folded(path);
    }

    /**
     * A path that is taken, and by which file.
     *
     * @param spelling the path as written
     * @param folder whether it is taken as a folder of that file
     */
    private record Claim(String spelling, boolean folder, String path) {}
}
