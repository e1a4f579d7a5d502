package dev.vitrine.deploy;

import dev.vitrine.problem.Rule;
import java.util.List;

/** The rules for a deploy and its target. */
public final class DeployRules {
    static final Rule TARGET = Rule.error(
            "deploy-target",
            "A site is deployed to a bucket, a git branch or a folder, but never into its own sources.");
    static final Rule REFUSED = Rule.error("deploy-refused", "A target that rejects a request cannot be updated.");
    static final Rule UNREACHABLE =
            Rule.error("deploy-unreachable", "A deploy that cannot reach its target stops before it deletes anything.");
    static final Rule LOCKED =
            Rule.error("deploy-locked", "Two deploys to the same target at once would mix two sites.");
    static final Rule RECORD =
            Rule.error("deploy-record", "Without a record of its own files, Vitrine might delete other files.");
    static final Rule DELETIONS =
            Rule.error("deploy-deletions", "If a site suddenly lacks many pages, that is usually a mistake.");
    static final Rule SITE_CHANGED = Rule.error(
            "deploy-site-changed", "If a site is rebuilt during a deploy, the target would get a mix of two builds.");
    static final Rule FOREIGN = Rule.error("deploy-foreign", "A deploy replaces other files only if you ask for it.");

    /** Every rule of this package. */
    public static final List<Rule> ALL =
            List.of(TARGET, REFUSED, UNREACHABLE, LOCKED, RECORD, DELETIONS, SITE_CHANGED, FOREIGN);

    private DeployRules() {}
}
