package dev.vitrine.site;

import dev.vitrine.problem.IoReason;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The problems of an output folder, with messages for the user. */
final class OutputProblems {
    /** The maximum number of reported files: a folder without its record may have thousands in the way. */
    private static final int SHOWN = 10;

    private OutputProblems() {}

    static Problem locked(Path out) {
        return problem(
                SiteRules.OUTPUT_LOCKED,
                out,
                "another build is writing to " + out,
                "wait until it ends, or choose another folder with --out; a build that was killed does not hold a"
                        + " lock");
    }

    static Problem unusable(Path out, IOException failed) {
        return problem(
                SiteRules.OUTPUT_FOLDER,
                out,
                "the site cannot be written to " + out + ": " + reason(failed),
                "choose a folder that you can write to with --out");
    }

    static Problem unreadable(Path out, IllegalArgumentException broken) {
        return problem(
                SiteRules.OUTPUT_RECORD,
                out.resolve(Ledger.FOLDER),
                "the list of the files that Vitrine wrote to " + out + " is unreadable: " + broken.getMessage(),
                "delete the content of the folder, or choose another folder with --out, and build again");
    }

    static Problem unbuilt(Path site) {
        return problem(
                SiteRules.SITE_UNFINISHED, site, "there is no built site in " + site, "build it first: vitrine build");
    }

    static Problem outdated(Path site) {
        return problem(
                SiteRules.SITE_UNFINISHED,
                site,
                "the site in " + site
                        + " was built by an earlier version of Vitrine, which did not record how to serve it",
                "build it again: vitrine build");
    }

    static Problem unfinished(Path site) {
        return problem(
                SiteRules.SITE_UNFINISHED,
                site,
                "the last build of " + site + " did not finish, so the folder may contain parts of two sites",
                "build it again: vitrine build");
    }

    /** One problem for each foreign file in the way, up to a readable number. */
    static List<Problem> inTheWay(Path out, Collection<String> paths) {
        List<Problem> problems = new ArrayList<>();
        paths.stream().sorted().limit(SHOWN).forEach(path -> problems.add(inTheWay(out, path)));
        if (paths.size() > SHOWN) {
            problems.add(problem(
                    SiteRules.FOREIGN_FILE,
                    out,
                    (paths.size() - SHOWN) + " more files that Vitrine did not write are in the way",
                    "if an earlier build wrote them and its " + Ledger.FOLDER
                            + " folder was lost, delete all of them"));
        }
        return problems;
    }

    private static Problem inTheWay(Path out, String path) {
        Path file = out.resolve(path);
        String kind = Files.isSymbolicLink(file) ? "a symbolic link" : Files.isDirectory(file) ? "a folder" : "a file";
        return problem(
                SiteRules.FOREIGN_FILE,
                file,
                kind + " that Vitrine did not write is in the way of the site",
                "move it away, or choose another folder with --out");
    }

    private static Problem problem(Rule rule, Path place, String message, String hint) {
        return Problem.of(rule, Location.ofFile(place.toString().replace('\\', '/')), message, hint);
    }

    private static String reason(IOException failed) {
        if (failed instanceof FileAlreadyExistsException file) {
            return file.getFile() + " is not a folder";
        }
        return IoReason.of(failed);
    }
}
