package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.GitRepository;
import dev.vitrine.fixture.Golden;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code vitrine diff} says of real git histories. */
@VerifyOnly
class DiffCommandTest {
    private static final Path GOLDEN = Path.of("src/test/resources/diff");
    private static final String PRICED = """
            name: One
            type: video
            offers:
              - provider: acme-cloud
                prices:
                  - {per: second, resolution: 720p, usd: 0.20, source: https://acme.example/pricing, checked: 2026-08-01}
            """;

    @TempDir
    private Path folder;

    /** What a command did. */
    private record Ran(int code, String out, String err) {}

    @ParameterizedTest
    @CsvSource({"text, txt", "markdown, md", "json, json"})
    void aPullRequestIsToldWhole(String format, String suffix) throws IOException {
        GitRepository.in(folder).commit(site("base")).commit(site("head"));

        Ran ran = diff("main~1", "main", "--format", format);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        Golden.check(GOLDEN.resolve("report." + suffix), ran.out());
    }

    @Test
    void nothingToSayIsSaidInOneLine() throws IOException {
        GitRepository.in(folder).commit(TestSite.withModel(PRICED));

        assertThat(diff("main").out())
                .matches("No change in meaning between main \\([0-9a-f]{9}\\) and the working tree\\.\n");
        assertThat(diff("main", "--format", "markdown").out())
                .matches("No change in meaning between `main` \\([0-9a-f]{9}\\) and the working tree\\.\n");
        assertThat(diff("main", "--format", "json").out()).contains("\"changed\" : false", "\"prices\" : [ ]");
    }

    @Test
    void bothSidesCanBeGivenNamesWhichAreHostileText() throws IOException {
        GitRepository.in(folder).commit(TestSite.withModel(PRICED));
        String hostile = "--base-name=@x ![y](https://evil.example/p.png)\n<b>\u001b[31m";

        assertThat(diff("main", hostile, "--head-name=this pull request").out())
                .matches("No change in meaning between @x [^\n\u001b]+ \\([0-9a-f]{9}\\) and this pull request\\.\n");
        assertThat(diff("main", hostile, "--head-name=a`@z`", "--format", "markdown")
                        .out())
                .matches(
                        "No change in meaning between <code>&#64;x [^\n\u001b@<>!`]+</code> \\([0-9a-f]{9}\\) and <code>a[^@`]+</code>\\.\n");
        assertThat(diff("main", "--format", "json").out())
                .contains("\"name\" : \"main\"", "\"name\" : \"the working tree\"");
    }

    @Test
    void orderCommentsAndFormattingAreNoChange() throws IOException {
        TestSite before = site("base");
        TestSite after = before.file("data/models/zenith/think.yaml", """
                        # A comment.
                        type: 'text'
                        name: "Think"
                        knowledge: "2025-06"
                        released: 2026-02-03
                        license:   free-1.0

                        parameters: 70B
                        output: [text]
                        input:
                          - image
                          - text
                        context: 131072
                        max_output: 16384
                        features: [tools, reasoning]
                        links: {weights: https://zenith.example/weights}
                        api: {id: zenith/think, operation: chat, gateway: gate}
                        offers:
                          - prices:
                              - {per: 1M output tokens, amount: 9.00, currency: EUR, checked: 2026-03-01, source: https://resell.example}
                              - per: 1M input tokens
                                usd: 2.0
                                source: https://resell.example
                                checked: 2026-03-01
                            provider: resell
                          - provider: hostly
                            prices:
                              - {per: 1M input tokens, usd: 1.250, service: batch, source: https://hostly.example, checked: 2026-03-01}
                              - {per: 1M output tokens, usd: 10, source: https://hostly.example, checked: 2026-03-01}
                              - {per: 1M input tokens, usd: 2.50, source: https://hostly.example, checked: 2026-03-01}
                        """)
                .file("data/organizations/acme.yaml", """
                        country: Utopia
                        name: Acme
                        description: >
                          Makes *everything* that a reader of this page could
                          possibly want to watch, to look at or to listen to, in Utopia
                          and elsewhere.
                        website: https://acme.example
                        """)
                .file(
                        "data/licenses/free-1.0.yaml",
                        before.text("data/licenses/free-1.0.yaml").replace("\n", "\r\n"));
        GitRepository.in(folder).commit(before).commit(after);

        assertThat(diff("HEAD~1", "HEAD").out()).startsWith("No change in meaning between HEAD~1");
    }

    @Test
    void aNumberThatIsATextIsNotANumber() {
        String record = "name: 1.10\ntype: text\n";
        GitRepository.in(folder).commit(TestSite.withModel(record));
        TestSite.withModel(record.replace("1.10", "1.1")).writeTo(folder);

        assertThat(diff("HEAD").out()).contains("~ name: 1.10 → 1.1\n");
    }

    @Test
    void editsAndNewFilesOfTheWorkingTreeCount() throws IOException {
        GitRepository.in(folder).commit(TestSite.withModel(PRICED));
        TestSite.withModel(PRICED.replace("usd: 0.20", "usd: 0.24").replace("2026-08-01", "2026-08-02"))
                .writeTo(folder);
        Files.writeString(folder.resolve("data/models/acme/two.yaml"), "name: Two\ntype: text\n");
        Files.delete(folder.resolve("data/providers/hostly.yaml"));

        Ran ran = diff("HEAD");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("1 model added, 1 other record removed, 1 price changed, ")
                .contains(
                        """
                            ~ Acme Cloud, 720p: $0.20 → $0.24 per second (+20%)
                                  https://acme.example/pricing, checked 2 August 2026 (before: 1 August 2026)
                        """,
                        "  Two (acme/two)\n",
                        "  Hostly (provider hostly)\n",
                        "  new  /models/acme/two/, /types/text/\n",
                        "  gone  /providers/hostly/\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "usd: 0.20 | charge: free | $0.20 per second → free",
                "charge: free | usd: 0.20 | free → $0.20 per second",
                "charge: free | charge: unpublished | free → not published, per second",
                "usd: 0.20 | amount: 0.20, currency: EUR | $0.20 → €0.20 per second",
                "usd: 0.20 | usd: 0.2 | ",
                "usd: 0.20 | usd: 0.15 | $0.20 → $0.15 per second (−25%)",
                "usd: 0.30 | usd: 0.31 | $0.30 → $0.31 per second (+3.3%)",
                "usd: 3 | usd: 3.001 | $3 → $3.001 per second (+0.033%)",
                "usd: 1 | usd: 21 | $1 → $21 per second (×21)",
                "usd: 1 | charge: included, plan: Pro | $1 per second → included in Pro",
                "usd: 1 | tiers: [{up_to: 10, amount: 1}, {amount: 0.5}] | $1 → first 10: $1, beyond: $0.50 per second",
            })
    void aPriceChangeReadsWell(String before, String after, String expected) {
        String record = "name: One\ntype: video\noffers:\n  - provider: acme-cloud\n    prices:\n";
        GitRepository.in(folder).commit(TestSite.withModel(record + TestSite.priceLines("per: second, " + before)));
        TestSite.withModel(record + TestSite.priceLines("per: second, " + after))
                .writeTo(folder);

        String out = diff("HEAD").out();

        assertThat(out).contains(expected == null ? "No change in meaning" : "    ~ Acme Cloud: " + expected + "\n");
    }

    @Test
    void aPriceThatEndsAndItsSuccessorAreOneChange() {
        GitRepository.in(folder).commit(TestSite.withModel(PRICED));
        TestSite.withModel(
                        PRICED.replace("usd: 0.20", "usd: 0.20, valid_until: 2026-08-31")
                                + TestSite.priceLines(
                                        "per: second, resolution: 720p, usd: 0.24, valid_from: 2026-09-01, checked: 2026-08-20"))
                .writeTo(folder);

        assertThat(diff("HEAD").out())
                .contains(
                        "1 price changed", "Acme Cloud, 720p: $0.20 → $0.24 per second (+20%), from 1 September 2026\n")
                .doesNotContain("Needs a look", "added", "removed");
    }

    @Test
    void readingPricesAgainTakesOneLine() {
        GitRepository.in(folder).commit(TestSite.withModel(PRICED));
        TestSite.withModel(PRICED.replace("2026-08-01", "2026-11-20")).writeTo(folder);

        assertThat(diff("HEAD").out())
                .startsWith("1 price re-checked, ")
                .contains("Re-checked, and the same\n  1 price of acme/one\n")
                .doesNotContain("\nPrices\n");
    }

    @Test
    void aRenamedModelIsOneRecordAndItsAliasKeepsTheAddress() {
        TestSite before = TestSite.withModel(PRICED);
        TestSite kept = before.without("data/models/acme/one.yaml");
        GitRepository repository = GitRepository.in(folder).commit(before);
        repository.commit(kept.file("data/models/acme/uno.yaml", PRICED + "aliases: [one]\n"));
        repository.commit(kept.file("data/models/acme/eins.yaml", PRICED.replace("usd: 0.20", "usd: 0.21")));

        assertThat(diff("HEAD~2", "HEAD~1").out())
                .contains("1 model renamed", "  One (acme/uno), was acme/one\n    + aliases: one\n")
                .doesNotContain("Needs a look", "New records", "Removed records", "\nPrices\n");
        assertThat(diff("HEAD~2", "HEAD").out())
                .contains(
                        "! acme/one: renamed to acme/eins, and its address leads nowhere; add the alias one",
                        "Acme Cloud, 720p: $0.20 → $0.21 per second (+5%)");
        assertThat(diff("HEAD~1", "HEAD~1").out()).startsWith("No change");
        assertThat(diff("HEAD~1", "HEAD").out())
                .contains("! acme/uno: the address /models/acme/one/ led here, and leads nowhere");
    }

    @Test
    void aModelThatMovesToAnotherOrganizationIsRenamed() {
        TestSite before = TestSite.withModel(PRICED).file("data/organizations/zenith.yaml", "name: Zenith\n");
        GitRepository.in(folder)
                .commit(before)
                .commit(before.without("data/models/acme/one.yaml")
                        .file("data/models/zenith/one.yaml", PRICED + "aliases: [one-0]\n"));

        assertThat(diff("HEAD~1", "HEAD").out())
                .contains("One (zenith/one), was acme/one", "aliases do not lead to another organization");
    }

    @Test
    void whatIsBrokenIsNotSaidToBeGone() {
        GitRepository.in(folder)
                .commit(TestSite.withModel(PRICED))
                .commit(TestSite.withModel(PRICED.replace("per: second", "per: secnd")));

        Ran broken = diff("HEAD~1", "HEAD");
        assertThat(broken.code()).isZero();
        assertThat(broken.out())
                .startsWith("1 needs a look")
                .contains(
                        "! acme/one: cannot be compared: it has an error, which vitrine check shows",
                        "data/models/acme/one.yaml:6",
                        "not compared: the newer state has 1 error")
                .doesNotContain("removed,", "Removed");
        assertThat(diff("HEAD", "HEAD~1").out()).contains("it had an error before, and is whole now");
        assertThat(diff("HEAD", "HEAD").out()).startsWith("No change");
    }

    @Test
    void linksInTheRecordsAreNotFollowedAndNotSaidToBeGone() throws IOException {
        GitRepository repository = GitRepository.in(folder).commit(TestSite.withModel(PRICED));
        Path record = folder.resolve("data/models/acme/one.yaml");
        Files.delete(record);
        Files.createSymbolicLink(record, Path.of("../../providers/hostly.yaml"));
        String now = diff("HEAD").out();
        repository.commit();

        assertThat(now).contains("! acme/one: cannot be compared", "this is a link, not a file");
        assertThat(diff("HEAD~1", "HEAD").out())
                .contains("! acme/one: cannot be compared", "this is a link, not a file");
        assertThat(diff("HEAD").out()).startsWith("No change");
    }

    @Test
    void whatIsWrongInBothStatesIsOneProblem() {
        GitRepository repository = GitRepository.in(folder);
        repository.commit(TestSite.minimal().file("data/catalog.yaml", "title: T\ntagline: x\nurl: x\n"));
        repository.commit(TestSite.withModel(PRICED).file("data/catalog.yaml", "title: T\ntagline: x\nurl: x\n"));

        Ran ran = diff("main~1", "main");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().split("settings-unreadable", -1)).hasSize(2);
        assertThat(ran.err()).contains("in main~1 and in main: ");
    }

    @Test
    void settingsThatCannotBeReadCannotBeCompared() {
        GitRepository.in(folder).commit(TestSite.withModel(PRICED));
        TestSite.minimal().file("data/catalog.yaml", "title: 1\nurl: x\n").writeTo(folder);

        Ran ran = diff("HEAD");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("data/catalog.yaml", "error[settings-unreadable]", "in the working tree: ");
    }

    @Test
    void theFolderOfRecordsMayLieAnywhereInTheRepository() {
        Path below = folder.resolve("a b/catalog");
        GitRepository repository = GitRepository.in(folder);
        TestSite.withModel(PRICED).writeTo(below);
        repository.commit();
        TestSite.withModel(PRICED.replace("0.20", "0.21")).writeTo(below);
        repository.commit();

        Ran ran = run(below.resolve("data"), false, "HEAD~1", "HEAD");
        assertThat(ran.out()).contains("$0.20 → $0.21 per second (+5%)");
        assertThat(run(below.resolve("data"), false, "HEAD~1").out()).contains("$0.20 → $0.21 per second (+5%)");

        GitRepository.clear(below);
        assertThat(run(below.resolve("data"), false, "HEAD~1", "HEAD").out()).isEqualTo(ran.out());
    }

    @Test
    void aShallowCloneSaysWhatToFetch() {
        Path origin = folder.resolve("origin");
        GitRepository repository = GitRepository.in(origin);
        for (String amount : new String[] {"0.20", "0.21", "0.22"}) {
            repository.commit(TestSite.withModel(PRICED.replace("0.20", amount)));
        }
        repository.git("branch", "other", "HEAD~2");
        String commit = repository.git("rev-parse", "HEAD~1");
        repository.git("clone", "--quiet", "--depth", "1", "--branch", "main", "file://" + origin, "../clone");
        GitRepository clone = GitRepository.at(folder.resolve("clone"));

        assertThat(run(clone.data(), false, "HEAD", "HEAD").out()).startsWith("No change");
        assertFetched(clone, "HEAD~2", "git fetch --deepen=2 origin");
        assertFetched(clone, "origin/other", "git fetch --depth=1 origin +refs/heads/other:refs/remotes/origin/other");
        Ran missing = run(clone.data(), false, commit);
        assertThat(missing.code()).isZero();
    }

    private static void assertFetched(GitRepository clone, String revision, String command) {
        Ran ran = run(clone.data(), false, revision);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains(
                        "there is no revision \"" + revision + "\" in this clone",
                        "this clone is shallow; fetch what is missing: " + command + "\n");

        clone.git(command.substring("git ".length()).split(" "));

        assertThat(run(clone.data(), false, revision).out()).contains("$0.20 → $0.22 per second (+10%)");
    }

    @Test
    void aCommitThatAShallowCloneLacksIsFetchedByName() {
        Path origin = folder.resolve("origin");
        GitRepository repository = GitRepository.in(origin)
                .commit(TestSite.withModel(PRICED))
                .commit(TestSite.withModel(PRICED.replace("0.20", "0.22")));
        repository.git("config", "uploadpack.allowAnySHA1InWant", "true");
        String commit = repository.git("rev-parse", "HEAD~1");
        repository.git("clone", "--quiet", "--depth", "1", "file://" + origin, "../clone");
        GitRepository clone = GitRepository.at(folder.resolve("clone"));

        assertFetched(clone, commit, "git fetch --depth=1 origin " + commit);
        assertThat(run(clone.data(), false, "v1").err())
                .contains("git fetch --depth=1 origin v1; then compare with FETCH_HEAD");
    }

    @Test
    void aBranchIsComparedWithWhereItBegan() {
        GitRepository repository = GitRepository.in(folder).commit(TestSite.withModel(PRICED));
        repository.git("checkout", "--quiet", "-b", "edit");
        repository.commit(TestSite.withModel(PRICED.replace("0.20", "0.21")));
        repository.git("checkout", "--quiet", "main");
        repository.commit(TestSite.withModel(PRICED).file("data/models/acme/two.yaml", "name: Two\ntype: text\n"));

        assertThat(diff("main", "edit").out()).contains("Removed records");
        assertThat(diff("main...edit").out())
                .contains("1 price changed", "between where it left main (")
                .doesNotContain("Two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mian | there is no revision \"mian\" in this clone | did you mean \"main\"?",
                "main..HEAD | there is no revision | give two revisions, with a space between them",
                "main:data | there is no revision | list the revisions with: git branch --all",
                "0123456789012345678901234567890123456789 | there is no revision | git fetch origin 0123456789012345678901234567890123456789",
                "origin/x | there is no revision | fetch it: git fetch origin",
                "HEAD~9 | there is no revision | list the revisions with: git branch --all",
            })
    void aRevisionThatIsNotThereIsAProblem(String revision, String message, String hint) {
        GitRepository.in(folder).commit(TestSite.withModel(PRICED));

        Ran ran = diff(revision, "HEAD");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("error[git-revision]", message, hint).doesNotContain("fatal", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--output=x", "-n", "--"})
    void aRevisionIsNeverAnOptionOfGit(String word) throws IOException {
        GitRepository.in(folder).commit(TestSite.withModel(PRICED));
        StringWriter err = new StringWriter();

        int code = Main.run(
                new Console(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(err),
                        false,
                        false,
                        Format.TEXT,
                        "vitrine"),
                "diff",
                "--data",
                folder.resolve("data").toString(),
                "--",
                word);

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("a revision is a branch, a tag, a commit");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void aNameOfBothABranchAndATagIsAProblem() {
        GitRepository repository = GitRepository.in(folder).commit(TestSite.withModel(PRICED));
        repository.git("branch", "both");
        repository.git("tag", "both");

        Ran ran = diff("both");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains(
                        "\"both\" is ambiguous: it can mean more than one commit", "refs/heads/both", "refs/tags/both");
        assertThat(diff("refs/tags/both").code()).isZero();
    }

    @Test
    void whereThereIsNoRepositoryOrNoFolderIsAProblem() {
        TestSite.withModel(PRICED).writeTo(folder);
        assertThat(diff("HEAD").err()).contains("error[git-unusable]", "not in a git repository");
        assertThat(diff("HEAD").code()).isEqualTo(1);

        GitRepository.clear(folder.resolve("data"));
        GitRepository.in(folder).commit();
        TestSite.withModel(PRICED).writeTo(folder);

        assertThat(diff("HEAD").err()).contains("error[git-revision]", "there is no folder \"data\" in this revision");
    }

    @Test
    void namesOfFilesMayHoldAnything() throws IOException {
        GitRepository.in(folder).commit(TestSite.withModel(PRICED));
        Path odd = folder.resolve("data/models/acme/\u001b[31mé\n\"x\".yaml");
        Files.writeString(odd, "name: x\n");

        for (String format : new String[] {"text", "markdown", "json"}) {
            Ran ran = diff("HEAD", "--format", format);
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).doesNotContain("\u001b");
        }
        GitRepository.at(folder).commit();
        assertThat(diff("HEAD~1", "HEAD").out()).contains("cannot be compared");
    }

    @Test
    void helpTeachesByExample() {
        StringWriter out = new StringWriter();

        int code = Main.run(
                new Console(
                        new PrintWriter(out),
                        new PrintWriter(new StringWriter()),
                        false,
                        false,
                        Format.TEXT,
                        "./vitrine"),
                "diff",
                "--help");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("  ./vitrine diff main...HEAD\n", "text, markdown, json", "Exit codes:");
    }

    @Test
    void verboseNamesTheCommits() {
        GitRepository repository = GitRepository.in(folder).commit(TestSite.withModel(PRICED));

        assertThat(diff("main", "-v").err())
                .isEqualTo("main is " + repository.git("rev-parse", "HEAD") + "\nthe working tree\n");
    }

    @Test
    void pagesAreComparedForTheDayThatIsAskedFor() {
        String record = "name: One\ntype: video\noffers:\n  - provider: acme-cloud\n    prices:\n";
        String now = "per: second, usd: 0.1, valid_until: 2026-12-31";
        GitRepository.in(folder)
                .commit(TestSite.withModel(
                        record + TestSite.priceLines(now, "per: second, usd: 0.2, valid_from: 2027-01-01")));
        TestSite.withModel(record + TestSite.priceLines(now, "per: second, usd: 0.3, valid_from: 2027-01-01"))
                .writeTo(folder);

        assertThat(diff("HEAD", "--format", "json").out())
                .contains("\"/models/acme/one/\"")
                .doesNotContain("\"/types/video/\"");
        assertThat(diff("HEAD", "--format", "json", "--as-of", "2027-01-01").out())
                .contains("\"/types/video/\"");
    }

    @Test
    void coloursAreForATerminal() {
        GitRepository.in(folder).commit(TestSite.withModel(PRICED));
        TestSite.withModel(PRICED.replace("0.20", "0.24")).writeTo(folder);

        assertThat(run(folder.resolve("data"), true, "HEAD").out()).contains("\u001b[1;33m~\u001b[0m Acme Cloud");
        assertThat(diff("HEAD").out()).doesNotContain("\u001b");
    }

    private static TestSite site(String name) throws IOException {
        return TestSite.of(Files.readString(GOLDEN.resolve(name + ".txt")));
    }

    private Ran diff(String... arguments) {
        return run(folder.resolve("data"), false, arguments);
    }

    private static Ran run(Path data, boolean colour, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = new String[arguments.length + 3];
        all[0] = "diff";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--data";
        all[arguments.length + 2] = data.toString();
        int code = Main.run(
                new Console(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        false,
                        colour,
                        Format.TEXT,
                        "./vitrine"),
                all);
        return new Ran(code, out.toString(), err.toString());
    }
}
