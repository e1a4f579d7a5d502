package dev.vitrine.api;

import java.util.Iterator;

/** A file that is written line by line, {@code templates/feeds/lines.ftl}. Can be read once. */
record LinesView(Iterator<String> lines) {}
