package dev.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathsTest {
    @Test
    void pathsInTheSameFolderDoNotCollide() {
        assertThat(SitePaths.check(List.of("index.html", "models/a/index.html", "models/b/index.html", ".nojekyll")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../x",
                "a/../../x",
                "a/./x",
                "a//x",
                "a/",
                "..",
                "C:/x",
                "a\\..\\x",
                "a\nb",
                "a\u0000b",
                "a ",
                ".vitrine/manifest.json",
                ".Vitrine/x",
                "con",
                "models/acme/aux/index.html",
                "con.html",
                "a/Com1.tar.gz",
                "LPT9",
                "com\u00b9.txt",
                "conin$",
                "nul .txt",
                "a./x",
            })
    void aPathThatLeavesTheSiteOrCannotBeWrittenEverywhereIsRefused(String path) {
        assertThat(SitePaths.check(List.of(path))).extracting(Problem::rule).containsExactly(SiteRules.PATH_UNSAFE);
    }

    @Test
    void pathsThatAreTooLongForWindowsAreRejectedButLookalikesOfReservedNamesAreNot() {
        assertThat(SitePaths.check(List.of("a/".repeat(110) + "x"))).hasSize(1);
        assertThat(SitePaths.check(List.of("x".repeat(241)))).hasSize(1);
        assertThat(SitePaths.check(List.of("console.html", "com10", "a/nul-1", "auxiliary/x", "x.con", "lpt")))
                .isEmpty();
    }

    @Test
    void pathsThatDifferOnlyInCaseAreNamedBoth() {
        assertThat(collision("models/GPT.html", "models/gpt.html"))
                .contains("models/GPT.html")
                .contains("models/gpt.html");
    }

    @Test
    void foldersThatDifferOnlyInCaseCollideToo() {
        assertThat(collision("Models/a.html", "models/b.html")).contains("differ only in case");
    }

    @Test
    void anAccentThatIsWrittenInTwoWaysCollides() {
        assertThat(collision("caf\u00e9.html", "cafe\u0301.html")).contains("accents");
    }

    @Test
    void aPathThatIsBothAFileAndAFolderIsReported() {
        assertThat(collision("a/b", "a/b/c.html"))
                .contains("\"a/b\" would be both a file and a folder")
                .contains("a/b/c.html");
        assertThat(collision("A/b", "a")).contains("both a file and a folder");
    }

    @Test
    void aPathThatIsPlannedTwiceIsACollision() {
        assertThat(collision("a.html", "a.html")).contains("two files");
    }

    private static String collision(String one, String other) {
        List<Problem> problems = SitePaths.check(List.of(one, other));
        assertThat(problems).extracting(Problem::rule).containsExactly(SiteRules.PATH_COLLISION);
        assertThat(SitePaths.check(List.of(other, one))).isEqualTo(problems);
        return problems.get(0).message();
    }
}
