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
 * The rules of a delivery as servers are told them that send a response by one place of their configuration: which folders,
 * which endings and which single files are sent otherwise than the rest, and each with all of its headers.
 */
record HeaderGroups(Delivery delivery) {
    /** Stands for a file that no rule but the general one means. */
    private static final String ANY = "x";

    /** The folders whose files are sent otherwise, each with a slash at its end. */
    List<String> folders() {
        return patterns(pattern -> pattern instanceof FilePattern.Folder folder ? folder.path() : null);
    }

    /** The endings of the files that are sent otherwise, without their dots. */
    List<String> endings() {
        return patterns(pattern -> pattern instanceof FilePattern.Ending ending ? ending.ending() : null);
    }

    /** The files that are sent otherwise, by themselves. */
    List<String> files() {
        return patterns(pattern -> pattern instanceof FilePattern.One one ? one.file() : null);
    }

    /** The redirects, also from each address without the slash at its end: a host that adds it takes a step more. */
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

    /** Of most files. */
    SortedMap<String, String> general() {
        return headers(ANY);
    }

    /** Of the files in one of the {@link #folders}. */
    SortedMap<String, String> inFolder() {
        return alike(folders(), folder -> folder + ANY);
    }

    /** Of the files with one of the {@link #endings}. */
    SortedMap<String, String> withEnding() {
        return alike(endings(), ending -> ANY + "." + ending);
    }

    /** Of the files that have both. */
    SortedMap<String, String> inFolderWithEnding() {
        return alike(folders(), folder -> folder + ANY + "." + endings().get(0));
    }

    /** Of a file, but for its type. */
    SortedMap<String, String> headers(String file) {
        SortedMap<String, String> headers = delivery.headers(file);
        headers.remove("Content-Type");
        return headers;
    }

    /** One place of the configuration is for all of them: rules that would tell them apart need more places. */
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
