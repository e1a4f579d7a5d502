package dev.vitrine.deploy;

import dev.vitrine.problem.Rule;
import java.util.List;

/** What a deploy asks of its target, and of who starts it. */
public final class DeployRules {
    static final Rule TARGET = Rule.error(
            "deploy-target", "A site goes to a bucket, a git branch or a folder, and to nothing that it is made from.");
    static final Rule REFUSED =
            Rule.error("deploy-refused", "A target that refuses a request cannot be brought up to date.");
    static final Rule UNREACHABLE =
            Rule.error("deploy-unreachable", "A deploy that loses its target stops before it deletes anything.");
    static final Rule LOCKED = Rule.error("deploy-locked", "Two deploys to one target mix two sites.");
    static final Rule RECORD = Rule.error(
            "deploy-record", "Without its record of what it put there, Vitrine would delete files of others.");
    static final Rule DELETIONS = Rule.error(
            "deploy-deletions", "A site that suddenly lacks many pages is more often a mistake than a wish.");
    static final Rule SITE_CHANGED =
            Rule.error("deploy-site-changed", "A site that is built while it is sent would arrive as parts of two.");
    static final Rule FOREIGN =
            Rule.error("deploy-foreign", "A deploy never replaces a file of others without being asked to.");

    /** Every rule of this package. */
    public static final List<Rule> ALL =
            List.of(TARGET, REFUSED, UNREACHABLE, LOCKED, RECORD, DELETIONS, SITE_CHANGED, FOREIGN);

    private DeployRules() {}
}
