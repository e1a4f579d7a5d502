package dev.vitrine.source;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import java.util.List;

/** The rules for files, regardless of their content. */
public final class SourceRules {
    static final Rule IRREGULAR =
            Rule.error("file-irregular", "A record is a regular file inside the catalog's folder.");
    public static final Rule TOO_LARGE =
            Rule.error("file-too-large", "Records are small; a huge file is a mistake or an attack.");
    public static final Rule ENCODING = Rule.error("file-encoding", "Records are UTF-8 without a byte order mark.");
    public static final Rule UNREADABLE = Rule.error("file-unreadable", "Every record has to be readable.");
    public static final Rule CHARACTER =
            Rule.error("character-hidden", "Invisible characters hide what a record contains.");
    public static final Rule SYNTAX = Rule.error("yaml-syntax", "A record has to be valid YAML.");
    public static final Rule EMPTY = Rule.error("yaml-empty", "An empty file contains no facts.");
    public static final Rule DOCUMENTS =
            Rule.error("yaml-documents", "A file contains one record; a second document would be lost.");
    public static final Rule CONFLICT =
            Rule.error("merge-conflict", "If two changes conflict, somebody has to decide which one is right.");
    public static final Rule DIRECTIVE = Rule.error(
            "yaml-directive", "Directives change how a file is read, but all records are read the same way.");
    public static final Rule COMMENT =
            Rule.warning("yaml-comment", "Text after a space and # is a comment, not part of the value.");
    public static final Rule ANCHOR =
            Rule.error("yaml-anchor", "With anchors and aliases, one line can change several facts.");
    public static final Rule TAG = Rule.error("yaml-tag", "Tags request types that records do not have.");
    public static final Rule DUPLICATE =
            Rule.error("duplicate-field", "If a field occurs twice, one of the values is lost.");
    public static final Rule KEY = Rule.error("yaml-key", "Field names have to be plain text.");

    public static final Rule GIT =
            Rule.error("git-unusable", "Revisions are read with git, from the repository of the records.");
    public static final Rule REVISION = Rule.error("git-revision", "Only an existing revision can be compared.");
    public static final Rule HISTORY = Rule.warning(
            "history-unreadable",
            "Without the repository's commits, feeds and /changes/ show only events that are dated in the records.");
    static final Rule HISTORY_SHORT = Rule.warning(
            "history-incomplete", "Feeds and /changes/ show only the changes whose commits are in this clone.");

    /** Every rule of this package. */
    public static final List<Rule> ALL = List.of(
            IRREGULAR,
            TOO_LARGE,
            ENCODING,
            UNREADABLE,
            CHARACTER,
            SYNTAX,
            EMPTY,
            DOCUMENTS,
            CONFLICT,
            DIRECTIVE,
            COMMENT,
            ANCHOR,
            TAG,
            DUPLICATE,
            KEY,
            GIT,
            REVISION,
            HISTORY,
            HISTORY_SHORT);

    private SourceRules() {}

    public static Problem irregular(String path, String message) {
        return Problem.of(IRREGULAR, Location.ofFile(path), message, "put the file itself here");
    }

    public static Problem shallow() {
        return Problem.of(
                HISTORY_SHORT,
                Location.ofFile("data"),
                "this clone is shallow, so feeds and /changes/ lack the older changes",
                "fetch the rest: git fetch --unshallow. In a GitHub workflow, set fetch-depth: 0 for actions/checkout."
                        + " --no-history builds without commits");
    }

    /**
     * The problem of a partial clone: the history it can report is shorter.
     *
     * @param count the number of files in earlier commits whose content git does not have
     */
    public static Problem lackingVersions(long count) {
        return Problem.of(
                HISTORY_SHORT,
                Location.ofFile("data"),
                "this clone lacks the content of " + count + (count == 1 ? " former version" : " former versions")
                        + " of records, so feeds and /changes/ lack those changes",
                "fetch them: git fetch --refetch --no-filter origin. --no-history builds without commits");
    }

    public static Problem tooLong(String path, long most) {
        return Problem.of(
                TOO_LARGE,
                Location.ofFile(path),
                "the table has more than " + most + " bytes",
                "split it: the files of a folder are read in the order of their names");
    }

    public static Problem tooLarge(String path, long bytes) {
        return Problem.of(
                TOO_LARGE,
                Location.ofFile(path),
                "the file has " + bytes + " bytes, more than " + SourceTree.MAXIMUM_BYTES,
                "split it, or delete what is not part of the record");
    }
}
