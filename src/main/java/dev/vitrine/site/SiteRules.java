package dev.vitrine.site;

import dev.vitrine.problem.Rule;
import java.util.List;

/** What assets, the paths of a site and the folder it is written to have to keep. */
public final class SiteRules {
    static final Rule ASSET_UNKNOWN =
            Rule.error("asset-unknown", "An asset that names one which is not there breaks the page in the browser.");
    static final Rule ASSET_CYCLE = Rule.error(
            "asset-cycle", "Assets are named by a hash of what they hold, which two cannot do for each other.");
    static final Rule PATH_UNSAFE =
            Rule.error("path-unsafe", "A path that leaves the site or that some system cannot write is no address.");
    static final Rule PATH_COLLISION =
            Rule.error("path-collision", "Two files that some systems take for one overwrite each other there.");
    static final Rule OUTPUT_FOLDER = Rule.error("output-folder", "The site needs a folder that it can be written to.");
    static final Rule OUTPUT_LOCKED = Rule.error("output-locked", "Two builds that write one folder mix two sites.");
    static final Rule OUTPUT_RECORD =
            Rule.error("output-record", "Without its record of what it wrote, Vitrine would delete files of others.");
    static final Rule FOREIGN_FILE =
            Rule.error("foreign-file", "Vitrine never overwrites a file that it did not write.");
    static final Rule SITE_UNFINISHED =
            Rule.error("site-unfinished", "Only a site that a build has finished is whole.");

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
