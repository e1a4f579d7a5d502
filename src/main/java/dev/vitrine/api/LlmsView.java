package dev.vitrine.api;

import dev.vitrine.pages.Link;
import java.util.Iterator;
import java.util.List;

/**
 * What language models read first, {@code templates/feeds/llms.ftl}, in the form of llmstxt.org.
 *
 * @param intro one sentence on what there is
 * @param sections links by type of model, then to the documents
 */
record LlmsView(String title, String tagline, String intro, List<Section> sections) {
    LlmsView {
        sections = List.copyOf(sections);
    }

    /** Links that belong together. */
    record Section(String title, List<Entry> entries) {
        Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A link.
     *
     * @param description what is found there, in one line
     */
    record Entry(Link link, String description) {}

    /**
     * All models in one text, {@code templates/feeds/llms-full.ftl}.
     *
     * @param intro one sentence on what there is, and how much of it
     * @param whole each model's page in Markdown, for a catalog that is not too large; can be read once
     * @param brief otherwise a line for each model; can be read once
     */
    record Full(String title, String tagline, String intro, Iterator<MarkdownPageView> whole, Iterator<Entry> brief) {}
}
