package dev.vitrine.pages.site;

/** What crawlers are told, {@code templates/feeds/robots.ftl}. */
public record RobotsView(String sitemap) {}
