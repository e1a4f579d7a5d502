package dev.vitrine.pages;

import java.util.Locale;

/** The kinds of host that repositories live on: each has its own addresses for editing a file and for opening an issue. */
enum Forge {
    /** Issue forms can be opened with their fields filled in, by the ids of the fields. */
    GITHUB,
    GITLAB,
    /** Codeberg, Forgejo and Gitea. */
    FORGEJO,
    /** A host of another name: GitHub's addresses, which most imitate, but no form, whose fields only GitHub fills in. */
    UNKNOWN;

    /** Tells by the name of the host: the public ones, and private ones that are called after their software. */
    static Forge of(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("github.")) {
            return GITHUB;
        }
        if (name.startsWith("gitlab.")) {
            return GITLAB;
        }
        boolean forgejo = name.equals("codeberg.org") || name.startsWith("forgejo.") || name.startsWith("gitea.");
        return forgejo ? FORGEJO : UNKNOWN;
    }

    /** What is between a repository and a branch where a file of it is edited. */
    String edit() {
        return switch (this) {
            case GITHUB, UNKNOWN -> "/edit/";
            case GITLAB -> "/-/edit/";
            case FORGEJO -> "/_edit/";
        };
    }

    /** What is between a repository and a branch where a file of it is shown, with its lines numbered. */
    String show() {
        return switch (this) {
            case GITHUB, UNKNOWN -> "/blob/";
            case GITLAB -> "/-/blob/";
            case FORGEJO -> "/src/branch/";
        };
    }

    /** What follows a repository where an issue is opened. */
    String issue() {
        return this == GITLAB ? "/-/issues/new" : "/issues/new";
    }

    /** The name under which an issue's title is given in advance. */
    String title() {
        return this == GITLAB ? "issue[title]" : "title";
    }

    /** The name under which an issue's text is given in advance. */
    String text() {
        return this == GITLAB ? "issue[description]" : "body";
    }
}
