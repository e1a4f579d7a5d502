package dev.vitrine.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.BenchmarkId;
import dev.vitrine.catalog.LicenseId;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.OrganizationId;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.validation.RecordPath;
import org.junit.jupiter.api.Test;

/** An id names the file that the reader makes this id of. */
class RecordFilesTest {
    @Test
    void theFileOfAnIdIsReadAsTheRecordOfThatId() {
        check(new OrganizationId("a").file(), RecordKind.ORGANIZATION, "a");
        check(new ProviderId("a").file(), RecordKind.PROVIDER, "a");
        check(new LicenseId("a-1.0").file(), RecordKind.LICENSE, "a-1.0");
        check(new BenchmarkId("a").file(), RecordKind.BENCHMARK, "a");
        check(new ArenaId("a").file(), RecordKind.ARENA, "a");
        check(ModelId.of("a/b-4.1").file(), RecordKind.MODEL, "a/b-4.1");
    }

    private static void check(String file, RecordKind kind, String id) {
        assertThat(RecordPath.of(file)).hasValueSatisfying(place -> {
            assertThat(place.kind()).isEqualTo(kind);
            assertThat(place.id()).isEqualTo(id);
            assertThat(place.isWellNamed()).isTrue();
        });
    }
}
