package dev.vitrine.validation;

import dev.vitrine.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A list over several lines whose entries have no dashes, or a word above them: YAML reads all of it as one text. */
final class ListLines {
    private ListLines() {}

    /** The edit that makes entries of the lines; absent where the text stands on one line. */
    static Optional<String> hint(ValuePlace place, String text, Predicate<String> fits) {
        int first = place.node().location().length();
        boolean isOnOneLine = !(place.node() instanceof Node.Scalar) || text.length() <= first;
        if (isOnOneLine) {
            return Optional.empty();
        }
        String rest = text.substring(first).strip();
        if (rest.startsWith("- ")) {
            return Optional.of("delete \"" + text.substring(0, first).strip() + "\": the lines below are its entries");
        }
        if (text.matches("(?s)\\s*1[.)] .*")) {
            return Optional.of("begin each line with \"- \" in place of its number");
        }
        List<String> words = Stream.of(text.strip().split("\\s+", -1)).toList();
        return Optional.of(
                words.stream().allMatch(fits)
                        ? "write [" + String.join(", ", words) + "]"
                        : "begin each entry's line with \"- \"");
    }
}
