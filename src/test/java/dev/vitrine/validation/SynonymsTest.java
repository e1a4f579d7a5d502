package dev.vitrine.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.SchemaLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the words of others, {@code words.txt}. */
class SynonymsTest {
    private static final Path WORDS = Path.of("src/main/resources/dev/vitrine/validation/words.txt");

    @Test
    void eachLineIsAHeadingARemarkOrAWordWithThoseOfOthers() throws IOException {
        assertThat(Files.readAllLines(WORDS))
                .allMatch(line -> line.isEmpty() || line.matches("# .*|\\[[a-z_, ]+\\]|\\S+: [^,]+(?:, [^,]+)*"));
    }

    @Test
    void eachFieldThatOthersCallOtherwiseIsOneOfOurs() throws IOException {
        Set<String> known = Stream.of(RecordKind.values())
                .flatMap(kind -> SchemaLevel.names(kind).stream())
                .collect(Collectors.toSet());
        List<String> ours = Files.readAllLines(WORDS).stream()
                .dropWhile(line -> !line.equals("[fields]"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();

        assertThat(ours).isNotEmpty().allMatch(known::contains);
    }

    @Test
    void ofSeveralMeaningsTheFirstInTheTableIsTheLikeliest() {
        assertThat(Synonyms.fields("Price")).startsWith("usd", "amount");
        assertThat(Synonyms.values("currency", "€")).containsExactly("EUR");
        assertThat(Synonyms.values("input", "photo")).isEqualTo(Synonyms.values("output", "photo"));
    }
}
