package dev.vitrine.hosting;

import dev.vitrine.site.ContentTypes;
import dev.vitrine.site.Delivery;
import dev.vitrine.site.FilePattern;
import dev.vitrine.site.HeaderRule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The file {@code _headers}. If several rules set the same header, both hosts join the values with a comma, so only one rule
 * sets each header for any address. Defaults of both hosts are left out: revalidation, and the type of pages, whose addresses
 * have no extension.
 */
final class HeadersFile {
    private static final String PAGE = "html";

    private HeadersFile() {}

    static String text(Delivery delivery, Collection<String> files) {
        Map<String, SortedMap<String, String>> byPattern = new LinkedHashMap<>();
        Set<String> endings = files.stream().map(ContentTypes::ending).collect(Collectors.toSet());
        for (HeaderRule rule : delivery.rules()) {
            boolean isOfAny = rule.files() instanceof FilePattern.Ending ending
                    ? endings.contains(ending.ending())
                    : files.stream().anyMatch(rule.files()::matches);
            if (isOfAny || rule.files() instanceof FilePattern.All) {
                byPattern
                        .computeIfAbsent(pattern(delivery, rule.files()), pattern -> new TreeMap<>())
                        .putAll(rule.headers());
            }
        }
        SortedMap<String, String> types = ContentTypes.byEnding();
        types.remove(PAGE);
        types.forEach((ending, type) -> {
            if (endings.contains(ending)) {
                byPattern
                        .computeIfAbsent(pattern(delivery, new FilePattern.Ending(ending)), wanted -> new TreeMap<>())
                        .put("Content-Type", type);
            }
        });
        byPattern.get(pattern(delivery, new FilePattern.All())).remove("Cache-Control", Delivery.REVALIDATED);
        return "# Made by Vitrine.\n"
                + byPattern.entrySet().stream().map(HeadersFile::block).collect(Collectors.joining());
    }

    private static String block(Map.Entry<String, SortedMap<String, String>> rule) {
        return rule.getKey() + "\n"
                + rule.getValue().entrySet().stream()
                        .map(header -> "  " + header.getKey() + ": " + header.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private static String pattern(Delivery delivery, FilePattern files) {
        String home = delivery.home();
        return home
                + files.match(
                        all -> "*",
                        folder -> folder.path() + "*",
                        ending -> "*." + ending.ending(),
                        FilePattern.One::file);
    }
}
