package dev.vitrine.pages.ranking;

import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.Head;
import dev.vitrine.pages.Link;
import java.util.List;

/**
 * The page that states every rule and formula, {@code templates/pages/methodology.ftlh}.
 *
 * @param contents links to the rules
 * @param rules in the order to read them
 */
public record MethodologyView(
        Head head, List<Link> breadcrumbs, String title, String lead, List<Link> contents, List<Rule> rules) {
    /** The anchor of the rule on published ratings. */
    static final String PUBLISHED = "published";

    /** The anchor of the rule on what points mean. */
    static final String POINTS = "points";

    /** The anchor of the rule on votes. */
    static final String TRUESKILL = "trueskill";

    /** The anchor of the rule on categories and languages. */
    static final String AXES = "axes";

    /** The anchor of the rule on quality against price. */
    static final String FRONTIER = "frontier";

    /** The anchor of the rule on scores over time. */
    static final String HISTORY = "history";

    /** The anchor of the rule on benchmarks. */
    static final String BENCHMARKS = "benchmarks";

    public MethodologyView {
        breadcrumbs = List.copyOf(breadcrumbs);
        contents = List.copyOf(contents);
        rules = List.copyOf(rules);
    }

    /** The page, or the rule with an anchor on it: called "Methodology" everywhere, and what of it where that is told. */
    static Link link(Context context) {
        return context.addresses().link(MethodologyPage.TITLE, Addresses.METHODOLOGY);
    }

    /**
     * A rule on the page.
     *
     * @param what it is on, for the words of the link
     */
    static Link link(Context context, String what, String anchor) {
        Link page = link(context);
        return new Link(page.text() + ": " + what, page.href() + "#" + anchor);
    }

    /**
     * A rule.
     *
     * @param id its anchor, which other pages link to
     * @param parts paragraphs and formulas, in order
     * @param tables the numbers that it depends on; may be empty
     */
    public record Rule(String id, String heading, List<Part> parts, List<FactTable> tables) {
        public Rule {
            parts = List.copyOf(parts);
            tables = List.copyOf(tables);
        }
    }

    /** A paragraph of a rule, or a formula that is alone. */
    public record Part(Kind kind, String text) {
        /** How it is set. */
        public enum Kind {
            PARAGRAPH,
            FORMULA
        }
    }
}
