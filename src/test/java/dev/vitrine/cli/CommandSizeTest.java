package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A command reads its options, calls one use case and prints: what takes more lines is not the command's work. */
class CommandSizeTest {
    private static final int MOST_LINES = 80;

    @Test
    void aCommandHasAtMostEightyLines() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/vitrine/cli"))) {
            List<Path> commands = files.filter(file -> file.toString().endsWith("Command.java"))
                    .toList();

            assertThat(commands)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(MOST_LINES));
        }
    }
}
