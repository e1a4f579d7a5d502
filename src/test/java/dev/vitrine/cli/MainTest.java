package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Program;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands print and how they end. */
@VerifyOnly
class MainTest {
    @TempDir
    private Path folder;

    /** What a command did. */
    private record Ran(int code, String out, String err) {}

    @Test
    void aBuildWithoutProblemsEndsWith0AndSaysWhatItDid() {
        TestSite.withModel("name: One\ntype: text\n").writeTo(folder);

        Ran ran = run("build", folder.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("read      7 records", "wrote     ", "files written", "problems  none");
        assertThat(ran.out()).containsPattern("took +[0-9.]+ s: read [0-9.]+ s, history [0-9.]+ s, lay out");
        assertThat(ran.err().lines())
                .containsExactly("read …", "history …", "lay out …", "theme …", "render and write …", "finish …");
        assertThat(folder.resolve("site/models/acme/one/index.html")).exists();
    }

    @Test
    void aBuildWithProblemsEndsWith1AndWritesNothing() {
        TestSite.withModel("name: One\ntype: txt\n").writeTo(folder);

        Ran ran = run("build", folder.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("data/models/acme/one.yaml:2:7 error[unknown-value]", "  2 | type: txt", "1 error");
        assertThat(ran.out()).contains("problems  1 error, 0 warnings");
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "build", "check", "serve", "schema", "explain", "deploy", "new", "import"})
    void noArgumentBreaksALineOrMovesTheCursor(String command) {
        String hostile = folder.resolve("a\n::error::b\u001b[31m\u202ec").toString();

        Ran ran = run(command, hostile);

        assertThat(ran.out() + ran.err()).doesNotContain("\n::error::", "\u001b", "\u202e");
    }

    @Test
    void aMissingFolderEndsWith1AndSaysWhatToDo() {
        Ran ran = run("build", folder.resolve("nowhere").toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("there is no folder", "vitrine init");
    }

    @Test
    void aMisspeltOptionEndsWith2AndIsSuggested() {
        Ran ran = run("build", "--quite");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--quite", "Possible solutions: --quiet");
    }

    @Test
    void aMisspeltCommandEndsWith2AndIsSuggested() {
        Ran ran = run("biuld");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("biuld", "Did you mean", "build");
    }

    @Test
    void aBadDateEndsWith2AndSaysWhatIsWanted() {
        Ran ran = run("build", "--as-of", "tomorrow");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines().findFirst().orElseThrow()).contains("--as-of", "tomorrow", "2026-12-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://x.example/",
                "x.example",
                "https://x.example/?q",
                "https:///x",
                "https://x.example/#a",
                "ht tp://x"
            })
    void aBadAddressEndsWith2(String url) {
        Ran ran = run("build", "--base-url", url);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--base-url wants an address such as https://example.org/models/");
        assertThat(ran.err()).doesNotContain("java.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "build", "init", "new", "schema"})
    void helpTeachesByExample(String command) {
        Ran ran = command.isEmpty() ? run("--help") : run(command, "--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Example", "  ./vitrine " + (command.isEmpty() ? "build" : command));
        assertThat(ran.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }

    @Test
    void withoutACommandTheUsageIsShownAsAnError() {
        Ran ran = run();

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("Usage: ./vitrine");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void theProgramIsCalledAsItWasTyped() {
        assertThat(run("build", "--quite").err()).contains("Try: ./vitrine build --help");
        assertThat(run("init", folder.resolve("a b").toString()).out())
                .contains("next  ./vitrine build '" + folder.resolve("a b") + "'");
    }

    @Test
    void aProcessShowsAllThatItPrinted() throws Exception {
        Files.createDirectories(folder.resolve("data"));

        Program.Ran ran = Program.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.vitrine.cli.Main",
                "init",
                folder.toString()));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.output()).contains("error[catalog-exists]", "there is a catalog here already");
    }

    @Test
    void quietAndVerboseContradictEachOther() {
        Ran ran = run("build", "-q", "-v");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--quiet and --verbose cannot both be asked for");
    }

    @Test
    void templatesThatAreAskedForHaveToBeThere() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Path none = folder.resolve("none");

        assertThat(run("build", "--templates", none.toString()).err())
                .startsWith("vitrine: --templates " + none + ": there is no such folder");
        assertThat(run("build", "--templates", file.toString()).err())
                .startsWith("vitrine: --templates " + file + ": that is a file, not a folder");
        assertThat(run("build", "--templates", file.toString()).code()).isEqualTo(2);
    }

    @Test
    void dataThatIsAFileIsNamedAsItWasAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        Ran ran = run("build", folder.toString(), "--data", file.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains(file + " error[file-unreadable]", file + " is a file, not a folder");
    }

    @Test
    void aSiteThatNeverWasIsNotSaidToBeAsItWas() {
        Path nowhere = folder.resolve("nowhere");

        Ran ran = run("build", nowhere.toString());

        assertThat(ran.err())
                .contains(nowhere.resolve("data") + " error[file-unreadable]", "1 error; nothing was written.");
    }

    @Test
    void aCatalogIsNotMadeInAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        Ran ran = run("init", file.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains(file + " is a file, not a folder");
    }

    @Test
    void schemasAreWrittenOnlyBesideRecords() {
        Ran ran = run("schema", folder.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("error[data-missing]", "there is no folder " + folder.resolve("data"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void quietPrintsProblemsOnly() {
        TestSite.withModel("name: One\ntype: text\n").writeTo(folder);

        Ran ran = run("build", "--quiet", folder.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out() + ran.err()).isEmpty();
    }

    @Test
    void verboseNamesEachStage() {
        TestSite.withModel("name: One\ntype: text\n").writeTo(folder);

        assertThat(run("build", "--verbose", folder.toString()).err()).contains("read", "lay out", "theme", "finish");
    }

    @Test
    void colourIsOnlyForATerminalThatWantsIt() {
        TestSite.withModel("name: One\ntype: txt\n").writeTo(folder);

        assertThat(run("build", folder.toString()).err()).doesNotContain("\u001b[");
        assertThat(run(true, true, "build", folder.toString()).err()).contains("\u001b[1;31m");
        assertThat(run(true, false, "build", folder.toString()).err()).doesNotContain("\u001b[1;31m", "\u001b[1m");
    }

    @Test
    void aTerminalSeesOneLineWrittenOver() {
        TestSite.withModel("name: One\ntype: text\n").writeTo(folder);

        assertThat(run(true, false, "build", folder.toString()).err()).contains("\r\u001b[K");
    }

    @Test
    void anUnwritableOutputEndsWith1AndNamesThePath() throws IOException {
        TestSite.withModel("name: One\ntype: text\n").writeTo(folder);
        Path file = Files.writeString(folder.resolve("file"), "x");

        Ran ran = run("build", folder.toString(), "--out", file.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains(file.toString());
    }

    @Test
    void aBugEndsWith70AndAsksForAReport() {
        StringWriter err = new StringWriter();
        PrintWriter broken = new PrintWriter(new StringWriter()) {
            @Override
            public void println(String line) {
                throw new IllegalStateException("boom");
            }
        };
        TestSite.withModel("name: One\ntype: text\n").writeTo(folder);

        int code = Main.run(
                new Console(broken, new PrintWriter(err, true), false, false, Format.TEXT, "vitrine"),
                "build",
                folder.toString());

        assertThat(code).isEqualTo(70);
        assertThat(err.toString()).contains("this is a bug in Vitrine", "boom", "Please report it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "build", "init", "serve", "schema"})
    void whatCannotBeAPathIsSaidSo(String command) {
        Ran ran = run(command, "a\0b");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("cannot have a file or folder of this name")
                .doesNotContain("Exception", "java.");
    }

    @Test
    void aDiskThatFailsIsToldInWordsWithoutClasses() {
        StringWriter err = new StringWriter();
        Console console = new Console(
                new PrintWriter(new StringWriter()), new PrintWriter(err, true), false, false, Format.TEXT, "vitrine");
        IOException denied = new AccessDeniedException("/x");

        assertThat(Main.report(console, new UncheckedIOException(denied))).isEqualTo(1);
        Main.report(console, new UncheckedIOException("cannot list x", denied));
        Main.report(console, new UncheckedIOException("cannot list x: access is denied", denied));
        assertThat(err.toString().lines())
                .containsExactly(
                        "vitrine: the disk failed: access is denied (/x)",
                        "vitrine: cannot list x: access is denied (/x)",
                        "vitrine: cannot list x: access is denied");
    }

    @Test
    void aPathThatThisLocaleCannotWriteIsShownAllTheSame() {
        assertThat(new DataFolder(Path.of("c/data")).shown("data/models/\ud800.yaml"))
                .isEqualTo("c/data/models/\ud800.yaml");
        assertThat(new DataFolder(Path.of("")).shown("data/x.yaml")).isEqualTo("x.yaml");
    }

    @Test
    void aBugIsTracedToItsCause() {
        StringWriter err = new StringWriter();
        PrintWriter broken = new PrintWriter(new StringWriter()) {
            @Override
            public void println(String line) {
                IllegalStateException cause = new IllegalStateException("the cause");
                cause.setStackTrace(new StackTraceElement[] {
                    new StackTraceElement("dev.vitrine.pages.Guilty", "one", "Guilty.java", 7)
                });
                throw new IllegalStateException(new IllegalStateException("while rendering x/index.html", cause));
            }
        };
        TestSite.withModel("name: One\ntype: text\n").writeTo(folder);

        Main.run(
                new Console(broken, new PrintWriter(err), false, false, Format.TEXT, "vitrine"),
                "build",
                folder.toString());

        assertThat(err.toString())
                .containsOnlyOnce("while rendering x/index.html")
                .contains("the cause", "at dev.vitrine.pages.Guilty.one(Guilty.java:7)");
    }

    @Test
    void aNewCatalogBuildsAtOnceWithoutProblems() {
        Path catalog = folder.resolve("new");

        assertThat(run("init", catalog.toString()).code()).isZero();
        Ran built = run("build", catalog.toString());

        assertThat(built.code()).isZero();
        assertThat(built.out()).contains("problems  none");
        assertThat(catalog.resolve("data/schemas/model.json")).exists();
        assertThat(catalog.resolve(".gitignore")).exists();
    }

    @Test
    void aCatalogThatIsThereIsNeverTouched() throws IOException {
        Files.createDirectories(folder.resolve("data"));

        Ran ran = run("init", folder.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("catalog-exists");
        assertThat(folder.resolve("data")).isEmptyDirectory();
    }

    @Test
    void theSchemasAreWrittenBesideTheRecords() {
        TestSite.minimal().writeTo(folder);

        assertThat(run("schema", folder.toString()).code()).isZero();
        assertThat(folder.resolve("data/schemas/model.json")).exists();
    }

    @Test
    void theDayCanBeGiven() {
        TestSite.withPrices(
                        "video",
                        "per: second, usd: 0.1, valid_until: 2026-12-31",
                        "per: second, usd: 0.2, valid_from: 2027-01-01")
                .writeTo(folder);

        assertThat(run("build", folder.toString(), "--as-of", "2027-01-01").out())
                .contains("as of     2027-01-01");
        assertThat(folder.resolve("site/models/acme/one/index.html")).content().contains("starts at $0.20 per second");
    }

    private static Ran run(String... arguments) {
        return run(false, false, arguments);
    }

    private static Ran run(boolean terminal, boolean colour, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new Console(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        terminal,
                        colour,
                        Format.TEXT,
                        "./vitrine"),
                arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
