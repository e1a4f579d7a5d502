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

/** What can go wrong with a deploy, in words for the person who started it. */
final class DeployProblems {
    /** How many paths are named: a target that lost its record has thousands. */
    private static final int SHOWN = 10;

    private DeployProblems() {}

    static Problem badAddress(String text, String hint) {
        return at(text, DeployRules.TARGET, "\"" + text + "\" is no target that Vitrine can deploy to", hint);
    }

    static Problem overlaps(String address, String why) {
        return at(
                address,
                DeployRules.TARGET,
                why,
                "deploy to a folder of its own, apart from the catalog and from what a build writes");
    }

    static Problem unusable(String address, String why) {
        return at(address, DeployRules.REFUSED, why, "name a folder that you may write to");
    }

    static Problem refused(String place, String message, String hint) {
        return at(place, DeployRules.REFUSED, message, hint);
    }

    static Problem unreachable(String place, String message) {
        return at(
                place,
                DeployRules.UNREACHABLE,
                message,
                "run the deploy again when the target answers: what has arrived is recognised, and visitors see no gap");
    }

    static Problem locked(Target target, Lock.Holder holder, Instant now) {
        if (holder.equals(Lock.Holder.NOBODY)) {
            return at(
                    target.address(),
                    DeployRules.LOCKED,
                    "another deploy has taken or given back the lock at this moment, or its lock cannot be read",
                    "try again; with --break-lock, if you know that no other deploy is running");
        }
        return at(
                target.address(),
                DeployRules.LOCKED,
                "a deploy by " + holder.who() + " is running: it began " + ago(holder.since(), now)
                        + " ago and was last heard of " + ago(holder.heard(), now) + " ago",
                "wait for it. If it was killed, its lock runs out in " + ago(now, holder.until())
                        + "; --break-lock takes it at once");
    }

    static Problem overtaken(Target target) {
        return at(
                target.address(),
                DeployRules.LOCKED,
                "another deploy has finished while this one was running, so this one's record would be wrong",
                "deploy again");
    }

    static Problem badRecord(Target target, String file, IllegalArgumentException broken) {
        return at(
                place(target, file),
                DeployRules.RECORD,
                "what is deployed cannot be told any more: " + broken.getMessage(),
                "delete that file at the target and deploy again: every file is then compared or sent anew,"
                        + " and none is deleted");
    }

    static Problem tooManyDeletions(Target target, int gone, int all, int most) {
        return at(
                target.address(),
                DeployRules.DELETIONS,
                "the site lacks " + gone + " of the " + all + " pages and documents that are deployed, and " + most
                        + " at most may go at once",
                "look with --dry-run at what would go; if it is meant, allow it with --max-deletions " + gone);
    }

    /** @param paths at least one, relative to the target */
    static Problem inTheWay(Target target, SortedSet<String> paths) {
        return at(
                target.address(),
                DeployRules.FOREIGN,
                "a folder, a link or a file that no deploy has put there is in the place of what the site needs: "
                        + some(paths),
                "move it away, or deploy to another place");
    }

    /** @param files at least one, relative to the target */
    static Problem foreign(Target target, SortedSet<String> files) {
        return at(
                target.address(),
                DeployRules.FOREIGN,
                (files.size() == 1 ? "a file that no deploy has" : files.size() + " files that no deploy has")
                        + " put there would be replaced: " + some(files),
                "move what is yours away, deploy to another place, or allow it with --overwrite");
    }

    private static String some(SortedSet<String> paths) {
        String first = paths.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return paths.size() <= SHOWN ? first : first + ", and " + (paths.size() - SHOWN) + " more";
    }

    /** @param files at least one, the first of which is named */
    static Problem notAsBuilt(Path site, SortedSet<String> files) {
        String others = files.size() == 1 ? "" : ", as have others: " + (files.size() - 1);
        return at(
                site.resolve(files.first()).toString(),
                DeployRules.SITE_CHANGED,
                "the file has changed or gone since the site was built" + others,
                "build it again, and deploy that: vitrine build");
    }

    static Problem siteChanged(String file) {
        return at(
                file,
                DeployRules.SITE_CHANGED,
                "the file has changed since this deploy began",
                "let the build end, and deploy again");
    }

    static Problem ownName(String file) {
        return at(
                file,
                DeployRules.TARGET,
                "a file of the site lies where Vitrine keeps its record of what is deployed",
                "give it a path that does not begin with .vitrine");
    }

    /** Where a file lies at a target. */
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
