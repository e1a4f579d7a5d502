package dev.vitrine.site;

import dev.vitrine.problem.Rule;
import java.util.List;

/** The rules for assets, the paths of a site, and its output folder. */
public final class SiteRules {
    static final Rule ASSET_UNKNOWN =
            Rule.error("asset-unknown", "An asset that refers to a missing one breaks the page in the browser.");
    static final Rule ASSET_CYCLE = Rule.error(
            "asset-cycle",
            "Assets are named by a hash of their content, which is impossible for two that refer to each other.");
    static final Rule PATH_UNSAFE = Rule.error(
            "path-unsafe", "A path that leads out of the site, or that some system cannot write, is not allowed.");
    static final Rule PATH_COLLISION =
            Rule.error("path-collision", "Two files that are the same on some systems overwrite each other there.");
    static final Rule OUTPUT_FOLDER = Rule.error("output-folder", "The site needs a writable folder.");
    static final Rule OUTPUT_LOCKED =
            Rule.error("output-locked", "Two builds in the same folder at once would mix two sites.");
    static final Rule OUTPUT_RECORD =
            Rule.error("output-record", "Without a record of its own files, Vitrine might delete other files.");
    static final Rule FOREIGN_FILE =
            Rule.error("foreign-file", "Vitrine never overwrites a file that it did not write.");
    static final Rule SITE_UNFINISHED = Rule.error("site-unfinished", "Only a finished build is a complete site.");

    /** Every rule of this package. */
    public static final List<Rule> ALL = List.of(
            ASSET_UNKNOWN,
            ASSET_CYCLE,
            PATH_UNSAFE,
            PATH_COLLISION,
            OUTPUT_FOLDER,
            OUTPUT_LOCKED,
            OUTPUT_RECORD,
            FOREIGN_FILE,
            SITE_UNFINISHED);

    private SiteRules() {}
}
