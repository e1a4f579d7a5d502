package dev.vitrine.git;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import dev.vitrine.source.Roots;
import dev.vitrine.source.ShellWord;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Problems for failed git commands, with hints. */
final class GitProblems {
    private static final Location PLACE = Location.ofFile("data");
    private static final Pattern OWNED = Pattern.compile("detected dubious ownership in repository at '([^\n]*)'");
    private static final String TRY = "try this in the folder of the records: git log -1";

    /** Error messages of git for options that an older version does not support. */
    private static final int USAGE = 129;

    private GitProblems() {}

    /**
     * Why a call of git failed.
     *
     * @param rule git-unusable, or one of the warnings about the history
     * @param folder that git was called in
     */
    static Problem failed(Rule rule, Path folder, Git.Answer answer) {
        String words = answer.err();
        if (answer.code() == Git.Answer.MISSING) {
            return Problem.of(rule, PLACE, "the git command was not found", "install git, or put it on the PATH");
        }
        if (answer.code() == Git.Answer.STOPPED) {
            return Problem.of(rule, PLACE, answer.complaint(), TRY);
        }
        if (words.contains("dubious ownership")) {
            return Problem.of(
                    rule,
                    PLACE,
                    "git refuses to read a repository that belongs to another user",
                    "if you trust it: git config --global --add safe.directory " + ShellWord.of(owned(words, folder)));
        }
        if (isPartial(words)) {
            return Problem.of(
                    rule,
                    PLACE,
                    "this clone is partial: git has not fetched the content of all commits",
                    "fetch the rest: git fetch --refetch --no-filter origin");
        }
        return isNoRepository(answer) ? noRepository(rule, folder) : other(rule, answer);
    }

    /** Whether git found no repository around a folder. */
    static boolean isNoRepository(Git.Answer answer) {
        return answer.err().contains("not a git repository");
    }

    private static Problem noRepository(Rule rule, Path folder) {
        return Roots.repository(folder)
                .map(broken -> Problem.of(
                        rule,
                        PLACE,
                        "git cannot read the repository of this folder, " + broken.resolve(".git"),
                        "see the output of: git -C " + ShellWord.of(broken.toString()) + " status"))
                .orElseGet(() -> Problem.of(
                        rule,
                        PLACE,
                        "this folder is not in a git repository, so it has no revisions",
                        "run this in a clone, or set --data to the folder of records in a clone"));
    }

    private static Problem other(Rule rule, Git.Answer answer) {
        String message = "git cannot read the repository: " + answer.complaint();
        if (answer.code() == USAGE || answer.err().contains("unknown repository extension")) {
            return Problem.of(rule, PLACE, message, "install a newer git, 2.30 or later");
        }
        return Problem.of(
                rule, PLACE, message, "check for damage with: git fsck. A fresh clone restores missing objects");
    }

    /** Git printed something that it should not have. */
    static Problem unexpected(Rule rule, GitFormat.Unexpected what) {
        return Problem.of(
                rule, PLACE, "git " + what.getMessage(), TRY + ". Is the git on the PATH the real one and up to date?");
    }

    /** Whether git reports objects that a partial clone has not fetched. */
    private static boolean isPartial(String complaint) {
        return complaint.contains("promisor remote") || complaint.contains("lazy fetching disabled");
    }

    /** The top folder of the repository: git compares with exactly this. */
    private static String owned(String complaint, Path folder) {
        Matcher matcher = OWNED.matcher(complaint);
        return matcher.find() ? matcher.group(1) : folder.toString();
    }
}
