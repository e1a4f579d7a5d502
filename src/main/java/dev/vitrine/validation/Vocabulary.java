package dev.vitrine.validation;

import dev.vitrine.problem.Suggestion;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.SchemaLevel;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of records, ours and those of other catalogs. Such a word was meant as it is written: where it does not fit, another
 * word that happens to look like it is not suggested ({@code cost} is not a slip of {@code host}).
 */
final class Vocabulary {
    private static final Set<String> WORDS = Stream.of(RecordKind.values())
            .flatMap(kind -> Stream.concat(SchemaLevel.names(kind).stream(), Synonyms.words()))
            .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)))
            .filter(word -> word.length() > 2)
            .collect(Collectors.toUnmodifiableSet());

    private Vocabulary() {}

    /** The candidate that is meant by a word with a slip of the keyboard in it. */
    static Optional<String> closest(String word, Collection<String> candidates) {
        return Suggestion.closest(word, candidates, WORDS::contains);
    }

    /** {@code did you mean "second"?}, or nothing. */
    static Optional<String> hint(String word, Collection<String> candidates) {
        return closest(word, candidates).map(Suggestion::question);
    }
}
