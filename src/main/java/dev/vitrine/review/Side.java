package dev.vitrine.review;

import dev.vitrine.source.SourceTree;
import java.util.Optional;

/**
 * One of the two states that are compared.
 *
 * @param name what the reader called it, such as {@code main}; any text at all
 * @param commit its full name, absent for the working tree
 */
public record Side(String name, Optional<String> commit, SourceTree tree) {
    /** The name of files as they are now, where the reader gave them no other. */
    public static final String WORKING_TREE = "the working tree";
}
