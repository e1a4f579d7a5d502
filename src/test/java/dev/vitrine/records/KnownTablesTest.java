package dev.vitrine.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Checked;
import dev.vitrine.source.SourceTree;
import dev.vitrine.source.TableText;
import dev.vitrine.tables.ArenaTablesTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tables that did not change are not read again, and neither is an arena made again that says what it said. */
class KnownTablesTest {
    private static final String TABLE = "data/arenas/duel/1.csv";
    private static final String VOTES = "time,a,b,outcome\n2026-03-19T10:15:00Z,acme/one,acme/two,a\n";
    private static final TestSite SITE = ArenaTablesTest.SITE.file(TABLE, VOTES);

    private final CatalogReader reader = new CatalogReader();
    private final KnownFiles known = new KnownFiles();
    private final List<String> opened = new ArrayList<>();

    @Test
    void aTableThatDidNotChangeIsNotReadAgain() {
        Arena before = duel(SITE, Set.of());
        opened.clear();
        Arena after = duel(SITE, Set.of("data/models/acme/one.yaml", "data/arenas/list.yaml"));

        assertThat(after).isSameAs(before);
        assertThat(opened).isEmpty();
    }

    @Test
    void aTableThatSaysTheSameLeavesTheArenaAsItIs() {
        Arena before = duel(SITE, Set.of());

        assertThat(duel(SITE, Set.of(TABLE))).isSameAs(before);
        assertThat(opened).containsExactly(TABLE, TABLE);
    }

    @Test
    void anEditToATableIsTakenIn() {
        Arena before = duel(SITE, Set.of());
        Arena after = duel(SITE.file(TABLE, VOTES.replace(",a\n", ",b\n")), Set.of(TABLE));

        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void anEditToTheArenasRecordOrAnotherTableIsTakenIn() {
        Arena before = duel(SITE, Set.of());
        String record = SITE.text("data/arenas/duel.yaml").replace("name: Duel", "name: Match");

        assertThat(duel(SITE.file("data/arenas/duel.yaml", record), Set.of("data/arenas/duel.yaml"))
                        .name())
                .isEqualTo("Match");
        assertThat(duel(SITE.file("data/arenas/duel/2.csv", VOTES.replace("03-19", "03-20")), Set.of()))
                .isNotEqualTo(before);
    }

    @Test
    void anEditToATableIsNoneOfModelsAlone() {
        SourceTree tree = watched(SITE);
        Catalog catalog = reader.read(tree, known, path -> true).catalog().orElseThrow();

        assertThat(reader.reread(tree, catalog, known, Set.of("data/models/acme/one.yaml")))
                .isPresent();
        assertThat(reader.reread(tree, catalog, known, Set.of(TABLE))).isEmpty();
    }

    private Arena duel(TestSite site, Set<String> suspects) {
        return reader.read(watched(site), known, suspects::contains)
                .catalog()
                .orElseThrow()
                .arenas()
                .get(new ArenaId("duel"));
    }

    /** The files of a site, with a note of each table that is read, and one list of names, as a watched folder gives it. */
    private SourceTree watched(TestSite site) {
        SourceTree tree = site.tree();
        Checked<List<String>> paths = tree.paths();
        return new SourceTree() {
            @Override
            public Checked<List<String>> paths() {
                return paths;
            }

            @Override
            public Checked<String> read(String path) {
                return tree.read(path);
            }

            @Override
            public Checked<TableText> open(String path) {
                opened.add(path);
                return tree.open(path);
            }
        };
    }
}
