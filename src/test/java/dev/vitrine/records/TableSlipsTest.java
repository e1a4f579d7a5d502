package dev.vitrine.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One slip in a table is one problem, at the field of the slip or, where it moves the fields, at its row. */
class TableSlipsTest {
    private static final String VOTES = "data/arenas/duel/2026-05.csv";
    private static final String RATINGS = "data/arenas/tower/2026.csv";

    private final TestSite site = site();

    private static TestSite site() {
        try {
            return TestSite.of(Files.readString(Path.of("src/test/resources/slips/site.txt")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,draw,                | ,tie,                 | tie
            ,draw,                | ,Draw,                | Draw
            ,draw,                | ,drwa,                | drwa
            2026-05-01T08:00:00Z  | 2026-05-01 08:00      | 2026-05-01 08:00
            2026-05-01T08:00:00Z  | 01.05.2026 08:00      | 01.05.2026 08:00
            acme/think,acme       | аcme/think,acme       | аcme/think
            acme/think,acme       | acme/thnk,acme        | acme/thnk
            acme/think,acme       | Acme/Think,acme       | Acme/Think
            coding,en             | codng,en              | codng
            coding,en             | coding,English        | English
            time,a                | tiem,a                | tiem
            category,language     | categry,language      | categry
            ,a,coding,            | ,c,coding,            | c
            """)
    void inVotes(String text, String slip, String wrong) {
        assertOne(VOTES, text, slip, wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1400                     | 1400.0.0               | 1400.0.0
            1400                     | $1400                  | $1400
            1400                     | 140O                   | 140O
            900                      | 900 votes              | 900 votes
            900                      | 9e2                    | 9e2
            2026-05-01,daily,think-x | 2026-5-1,daily,think-x | 2026-5-1
            daily,think-x            | dialy,think-x          | dialy
            acme/think,high          | acme/thinc,high        | acme/thinc
            think-x,acme/think       | think-x,think          | think
            ,2,5,                    | ,5,2,                  | 5
            1394,1406                | 1406,1394              | 1406
            rank,of                  | rnak,of                | rnak
            """)
    void inRatings(String text, String slip, String wrong) {
        assertOne(RATINGS, text, slip, wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data/arenas/duel/2026-05.csv | 'coding,en'  | 'coding;en'
            data/arenas/duel/2026-05.csv | 'coding,en'  | 'coding,en,'
            data/arenas/duel/2026-05.csv | ',draw'      | ''
            data/arenas/tower/2026.csv   | '1400'       | '1,400'
            """)
    void aRowOfTooManyOrTooFewFieldsIsOneProblem(String path, String text, String slip) {
        List<Problem> problems = slipped(path, text, slip).problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).location().line()).isEqualTo(2);
    }

    private TestSite slipped(String path, String text, String slip) {
        return site.file(path, site.text(path).replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(slip)));
    }

    private void assertOne(String path, String text, String slip, String wrong) {
        TestSite after = slipped(path, text, slip);
        List<Problem> problems = after.problems();

        assertThat(problems).hasSize(1);
        Location place = problems.get(0).location();
        int from = Spot.offset(after.text(path), place);
        assertThat(after.text(path).substring(from, from + place.length())).isEqualTo(wrong);
        assertThat(problems.get(0).hint()).isPresent();
    }
}
