package dev.vitrine.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.check.CatalogCheck;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.DirectoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import writes passes the check, whatever its list holds; else nothing is written, and the list's row is named. */
class RatingImportTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final String COLUMNS = "date,arena,model,vendor,license,rank,score,ci,votes\n";

    /** For each column, what is ordinary and what is odd. */
    private static final List<List<String>> VALUES = List.of(
            List.of(
                    "2026-03-19",
                    "2026-11-22",
                    "2026-11-23",
                    "2099-12-31",
                    "9999-12-31",
                    "0001-01-01",
                    "1949-12-31",
                    "2026-02-30",
                    ""),
            List.of("duel", "list", "nowhere", ""),
            List.of("one", "two", "=one", "-two", "\"a, \"\"b\"\"\"", "n/a", "\u00a0\u3000x", "\u2800", "stranger"),
            List.of("Acme", "", "=Acme"),
            List.of("", "MIT"),
            List.of("1", "2", "999999999", "0", "01", ""),
            List.of("1500", "1500.5", "-1500", "999999999.999999999", "0", "-0", "00015", "1e9", ""),
            List.of("6", "0", "999999999", "0.000000001", "-1", ""),
            List.of("10", "0", "999999999999", "000", ""));

    @TempDir
    Path folder;

    @BeforeEach
    void writeCatalog() {
        TestSite.withModel("name: One\ntype: text\n").and("""
                -- data/models/acme/two.yaml --
                name: Two
                type: text
                -- data/arenas/duel.yaml --
                name: Duel
                type: text
                compares: Two answers.
                scores: ratings
                publisher: Judges
                method: Counting.
                sources:
                  - {id: daily, name: Daily, url: https://judges.example/daily}
                -- data/arenas/list.yaml --
                name: List
                type: text
                compares: Two answers.
                scores: ratings
                publisher: Judges
                method: Counting.
                sources:
                  - {id: daily, name: Daily, url: https://judges.example/daily, partial: true}
                -- data/publishers/judges.yaml --
                name: Judges
                models:
                  - {name: one, model: acme/one}
                  - {name: two, model: acme/two, variant: high}
                  - {name: "=one", model: acme/one, variant: formula}
                  - {name: "-two", model: acme/two}
                  - {name: 'a, "b"', model: acme/one, variant: quoted}
                """).writeTo(folder);
    }

    private Checked<ArenaImport> plan(String rows) throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), COLUMNS + rows);
        return ArenaImport.plan(
                new ArenaImport.Order(folder.resolve("data"), "judges", "daily", Optional.empty()),
                List.of(list),
                TODAY);
    }

    @Test
    void aDayToComeIsRefusedAtTheRowOfTheList() throws IOException {
        Checked<ArenaImport> planned =
                plan("2026-03-19,duel,one,Acme,,1,1500,6,10\n2026-11-23,duel,two,Acme,,1,1500,6,10\n");

        assertThat(planned.value()).isEmpty();
        assertThat(planned.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule().id()).isEqualTo("checked-in-future");
            assertThat(problem.location()).hasToString(slashed(folder.resolve("list.csv")) + ":3:1");
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void writtenRatingsPassTheCheck(long seed) throws IOException {
        Random random = new Random(seed);
        int written = 0;
        int refused = 0;
        for (int round = 0; round < 60; round++) {
            StringBuilder rows = new StringBuilder();
            for (int row = random.nextInt(4); row >= 0; row--) {
                rows.append(row(random)).append('\n');
            }
            Checked<ArenaImport> planned = plan(rows.toString());
            if (planned.value().isPresent()) {
                planned.value().get().write();
                written++;
                assertThat(CatalogCheck.of(new DirectoryTree(folder.resolve("data")), Optional.of(TODAY))
                                .problems())
                        .as(rows.toString())
                        .filteredOn(Problem::isError)
                        .isEmpty();
            } else {
                refused++;
                assertThat(planned.problems()).as(rows.toString()).isNotEmpty();
            }
        }
        assertThat(written).isPositive();
        assertThat(refused).isPositive();
    }

    /** An ordinary row with at most two odd fields. */
    private static String row(Random random) {
        List<String> fields = new ArrayList<>();
        VALUES.forEach(values -> fields.add(values.get(0)));
        for (int odd = random.nextInt(3); odd > 0; odd--) {
            int column = random.nextInt(VALUES.size());
            fields.set(
                    column,
                    VALUES.get(column).get(random.nextInt(VALUES.get(column).size())));
        }
        return String.join(",", fields);
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
