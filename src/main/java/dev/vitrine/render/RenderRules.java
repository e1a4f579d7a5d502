package dev.vitrine.render;

import dev.vitrine.problem.Rule;
import java.util.List;

/** What templates, and the Markdown that they print, have to keep. */
public final class RenderRules {
    /** A template cannot be read, or asks for something that its page does not have. */
    static final Rule TEMPLATE_ERROR = Rule.error(
            "template-error",
            "Pages are never published incomplete, so a template that fails on one page stops the build.");

    /** Markdown that is shown as it was typed, because rendering it would take too long or nest too deep. */
    static final Rule MARKDOWN_AS_TYPED = Rule.warning(
            "markdown-as-typed",
            "Very long or deeply nested Markdown is printed as plain text, so that one record cannot stop a build.");

    /** HTML, a picture or a link that sanitizing would take out. */
    static final Rule MARKDOWN_UNSAFE = Rule.warning(
            "markdown-unsafe", "HTML, images and unsafe links in text are removed, so readers do not see them.");

    /** A link in Markdown that leads where no reader can go. */
    static final Rule LINK_UNUSABLE =
            Rule.error("link-unusable", "A link in a text has to lead where every reader can go, as in a field.");

    /** A Java that cannot use fonts, as on a machine without libfontconfig. */
    static final Rule CARDS_UNDRAWN = Rule.warning(
            "cards-undrawn",
            "A site is complete without social cards, so a machine that cannot draw them still builds it.");

    /** A link among a catalog's own templates and assets that leads elsewhere. */
    static final Rule THEME_LINK = Rule.warning(
            "theme-link",
            "A link may lead anywhere on the machine that builds the site, so its target is not published.");

    /** A file that a setting names and that cannot be published. */
    static final Rule ASSET_UNUSABLE = Rule.error(
            "asset-unusable",
            "A file that is named in the settings is on every page, so it has to exist and match its extension.");

    /** Every rule of this package. */
    public static final List<Rule> ALL = List.of(
            TEMPLATE_ERROR,
            MARKDOWN_AS_TYPED,
            MARKDOWN_UNSAFE,
            LINK_UNUSABLE,
            CARDS_UNDRAWN,
            THEME_LINK,
            ASSET_UNUSABLE);

    private RenderRules() {}
}
