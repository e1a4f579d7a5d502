package dev.vitrine.deploy;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** The problems of a deploy, with messages for the user. */
final class DeployProblems {
    /** The maximum number of paths in a message: a target without its record may have thousands. */
    private static final int SHOWN = 10;

    private DeployProblems() {}

    static Problem badAddress(String text, String hint) {
        return at(text, DeployRules.TARGET, "\"" + text + "\" is not a target that Vitrine can deploy to", hint);
    }

    static Problem overlaps(String address, String why) {
        return at(
                address,
                DeployRules.TARGET,
                why,
                "deploy to a separate folder, outside the catalog and the output folder of a build");
    }

    static Problem holdsSources(String address, String path) {
        return at(
                address,
                DeployRules.TARGET,
                "the branch contains the records of a catalog: " + path,
                "deploy to a branch that has only the site, such as gh-pages");
    }

    static Problem unusable(String address, String why) {
        return at(address, DeployRules.REFUSED, why, "choose a folder that you can write to");
    }

    static Problem refused(String place, String message, String hint) {
        return at(place, DeployRules.REFUSED, message, hint);
    }

    static Problem unreachable(String place, String message) {
        return at(
                place,
                DeployRules.UNREACHABLE,
                message,
                "run the deploy again when the target responds: files that were uploaded are recognized, and the"
                        + " site stays available to visitors");
    }

    static Problem locked(Target target, Lock.Holder holder, Instant now) {
        if (holder.equals(Lock.Holder.NOBODY)) {
            return at(
                    target.address(),
                    DeployRules.LOCKED,
                    "another deploy has just taken or released the lock, or its lock is unreadable",
                    "try again; if you know that no other deploy is running, use --break-lock");
        }
        return at(
                target.address(),
                DeployRules.LOCKED,
                "a deploy by " + holder.who() + " is running: it started " + ago(holder.since(), now)
                        + " ago and last renewed its lock " + ago(holder.heard(), now) + " ago",
                "wait until it ends. If it was killed, its lock expires in " + ago(now, holder.until())
                        + "; --break-lock breaks it at once");
    }

    static Problem overtaken(Target target) {
        return at(
                target.address(),
                DeployRules.LOCKED,
                "another deploy finished while this one was running, so the record of this one would be wrong",
                "deploy again");
    }

    static Problem badRecord(Target target, String file, IllegalArgumentException broken) {
        return at(
                place(target, file),
                DeployRules.RECORD,
                "the deployment record is unreadable: " + broken.getMessage(),
                "delete that file at the target and deploy again: every file is then compared or uploaded again,"
                        + " and none is deleted");
    }

    static Problem tooManyDeletions(Target target, int gone, int all, int most) {
        return at(
                target.address(),
                DeployRules.DELETIONS,
                "the site lacks " + gone + " of the " + all + " deployed pages and documents, and " + most
                        + " at most may be deleted at once",
                "use --dry-run to see what would be deleted; if that is intended, allow it with --max-deletions "
                        + gone);
    }

    /** @param paths at least one, relative to the target */
    static Problem inTheWay(Target target, SortedSet<String> paths) {
        return at(
                target.address(),
                DeployRules.FOREIGN,
                "a folder, a link, or a file that no deploy has put there is in the way: " + some(paths),
                "move it away, or deploy to another target");
    }

    /** @param files at least one, relative to the target */
    static Problem foreign(Target target, SortedSet<String> files) {
        return at(
                target.address(),
                DeployRules.FOREIGN,
                (files.size() == 1 ? "a file that no deploy has" : files.size() + " files that no deploy has")
                        + " put there would be replaced: " + some(files),
                "move your files away, deploy to another target, or allow the deploy to replace them with"
                        + " --overwrite");
    }

    private static String some(SortedSet<String> paths) {
        String first = paths.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return paths.size() <= SHOWN ? first : first + ", and " + (paths.size() - SHOWN) + " more";
    }

    /** @param files at least one; the message names the first */
    static Problem notAsBuilt(Path site, SortedSet<String> files) {
        String others = files.size() == 1 ? "" : ", and so were " + (files.size() - 1) + " more";
        return at(
                site.resolve(files.first()).toString(),
                DeployRules.SITE_CHANGED,
                "the file was changed or deleted after the site was built" + others,
                "build the site again, and deploy that: vitrine build");
    }

    static Problem siteChanged(String file) {
        return at(
                file,
                DeployRules.SITE_CHANGED,
                "the file has changed since this deploy began",
                "wait until the build ends, and deploy again");
    }

    static Problem ownName(String file) {
        return at(
                file,
                DeployRules.TARGET,
                "a file of the site is in the folder of the deployment record",
                "give it a path that does not begin with .vitrine");
    }

    /** The location of a file at a target. */
    static String place(Target target, String file) {
        return target.address().replaceFirst("(?<!/)/++$", "")
                + (target.address().startsWith("git:") ? ":" : "/")
                + file;
    }

    private static Problem at(String place, Rule rule, String message, String hint) {
        return Problem.of(rule, Location.ofFile(place), message, hint);
    }

    /** {@code 42 s}, {@code 7 min}, {@code 30 h}. */
    private static String ago(Instant from, Instant to) {
        long seconds = Math.max(0, Duration.between(from, to).toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 2 * 3600 ? seconds / 60 + " min" : String.format(Locale.ROOT, "%,d h", seconds / 3600);
    }
}
