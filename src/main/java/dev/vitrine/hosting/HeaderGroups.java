package dev.vitrine.hosting;

import dev.vitrine.site.Delivery;
import dev.vitrine.site.FilePattern;
import dev.vitrine.site.HeaderRule;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of a delivery for servers that apply only one section of their configuration to a response: the folders, extensions
 * and single files that differ from the rest, each with all of its headers.
 */
record HeaderGroups(Delivery delivery) {
    /** Represents a file to which only the general rule applies. */
    private static final String ANY = "x";

    /** The folders whose files have other headers, each with a slash at the end. */
    List<String> folders() {
        return patterns(pattern -> pattern instanceof FilePattern.Folder folder ? folder.path() : null);
    }

    /** The extensions of files with other headers, without dots. */
    List<String> endings() {
        return patterns(pattern -> pattern instanceof FilePattern.Ending ending ? ending.ending() : null);
    }

    /** The single files with other headers. */
    List<String> files() {
        return patterns(pattern -> pattern instanceof FilePattern.One one ? one.file() : null);
    }

    /** The redirects, also from each address without the slash at the end, which saves hosts a second redirect. */
    SortedMap<String, String> redirects() {
        SortedMap<String, String> ways = new TreeMap<>();
        delivery.redirects().forEach((from, to) -> {
            if (from.length() > 1 && from.endsWith("/")) {
                ways.put(from.substring(0, from.length() - 1), to);
            }
        });
        ways.putAll(delivery.redirects());
        ways.keySet().removeAll(files());
        return ways;
    }

    private List<String> patterns(Function<FilePattern, String> part) {
        return delivery.rules().stream()
                .map(HeaderRule::files)
                .map(part)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The headers of most files. */
    SortedMap<String, String> general() {
        return headers(ANY);
    }

    /** The headers of the files in one of the {@link #folders}. */
    SortedMap<String, String> inFolder() {
        return alike(folders(), folder -> folder + ANY);
    }

    /** The headers of the files with one of the {@link #endings}. */
    SortedMap<String, String> withEnding() {
        return alike(endings(), ending -> ANY + "." + ending);
    }

    /** The headers of files to which both apply. */
    SortedMap<String, String> inFolderWithEnding() {
        return alike(folders(), folder -> folder + ANY + "." + endings().get(0));
    }

    /** The headers of a file, without its type. */
    SortedMap<String, String> headers(String file) {
        SortedMap<String, String> headers = delivery.headers(file);
        headers.remove("Content-Type");
        return headers;
    }

    /** One section of the configuration covers all of them; rules that distinguish them would need more sections. */
    private SortedMap<String, String> alike(List<String> parts, Function<String, String> example) {
        List<SortedMap<String, String>> all =
                parts.stream().map(example).map(this::headers).distinct().toList();
        if (all.size() != 1) {
            throw new IllegalStateException("sent in several ways: " + parts);
        }
        return all.get(0);
    }

    /** The parts as alternatives of a regular expression. */
    static String alternatives(List<String> parts) {
        return parts.stream().map(part -> part.replace(".", "\\.")).collect(Collectors.joining("|", "(?:", ")"));
    }
}
