package dev.vitrine.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The records in {@code data/} are formatted. */
class RealRecordStyleTest {
    @Test
    void noRecordNeedsFormatting() throws IOException {
        List<Path> records;
        try (Stream<Path> files = Files.walk(Path.of("data"))) {
            records = files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }

        assertThat(records).isNotEmpty();
        for (Path record : records) {
            String path = record.toString().replace('\\', '/');
            assertThat(RecordStyle.check(path, Files.readString(record)))
                    .as(path)
                    .isEmpty();
        }
    }
}
