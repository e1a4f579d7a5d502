package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code vitrine import} prints, and how it ends. */
class ImportCommandTest {
    private static final String MARCH = "data/arenas/duel/2026-03.csv";

    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void writeCatalog() throws IOException {
        TestSite.withModel("name: One\ntype: text\n").and("""
                -- data/arenas/duel.yaml --
                name: Duel
                type: text
                compares: Two answers.
                scores: ratings
                publisher: Judges
                method: Counting.
                sources:
                  - {id: daily, name: Daily, url: https://judges.example/daily}
                -- data/publishers/judges.yaml --
                name: Judges
                models: [{name: one, model: acme/one}]
                """).writeTo(folder);
        Files.writeString(folder.resolve("list.csv"), """
                date,arena,model,vendor,rank,score,ci,votes
                2026-03-19,duel,one,Acme,1,1502,6,10
                2026-03-19,duel,two,"Else, where",2,1500,6,10
                2026-03-19,chess,one,Acme,1,1500,6,10
                """);
    }

    @Test
    void itSaysWhatItBroughtAndWhatItCouldNotUse() {
        Ran ran = run("judges", "--source", "daily", folder.resolve("list.csv").toString());

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualToNormalizingNewlines("""
                        No model by these names in the publisher's record, duel:
                          two (Else, where), 1 rating
                        No arena of this name in data/arenas:
                          chess, 1 rating
                        new in duel: 1 rating
                        there already: 0 ratings
                        wrote  %s
                        """.replace(
                        "%s", folder.resolve(MARCH).toString()));
        assertThat(folder.resolve(MARCH)).exists();
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() {
        Ran ran = run(
                "judges", "--source", "daily", "-n", folder.resolve("list.csv").toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("new in duel: 1 rating", "would write  " + folder.resolve(MARCH));
        assertThat(folder.resolve(MARCH)).doesNotExist();
    }

    @Test
    void aProblemEndsWith1AndShowsTheRowThatIsThere() throws IOException {
        run("judges", "--source", "daily", folder.resolve("list.csv").toString());
        Path changed = Files.writeString(
                folder.resolve("changed.csv"),
                Files.readString(folder.resolve("list.csv")).replace("1502", "1503"));

        Ran ran = run("judges", "--source", "daily", changed.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains(
                        folder.resolve(MARCH) + ":2:1 error[import-changed]",
                        "  2 | 2026-03-19,daily,one,acme/one,,,,1,2,1502,1496,1508,10",
                        "score 1502 and 1503",
                        "delete this row and import again");
    }

    @Test
    void aSourceHasToBeNamed() {
        assertThat(run("judges", "list.csv").code()).isEqualTo(2);
    }

    private Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console =
                new Console(new PrintWriter(out), new PrintWriter(err), false, false, Format.TEXT, "./vitrine");
        List<String> words = Stream.concat(
                        Stream.of("import"),
                        Stream.concat(
                                Stream.of(arguments),
                                Stream.of("--data", folder.resolve("data").toString())))
                .toList();
        int code = Main.run(console, words.toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }
}
