package dev.vitrine.api;

import dev.vitrine.pages.model.ModelView;

/**
 * A model's page in Markdown, {@code templates/twins/model.ftl}.
 *
 * @param model what the page says
 * @param origin what is before the page's links, so that they lead there from anywhere: {@code https://host}
 * @param address of the page
 */
record MarkdownPageView(ModelView model, String origin, String address) {}
