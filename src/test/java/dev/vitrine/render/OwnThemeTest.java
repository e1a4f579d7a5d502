package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check} and {@code build} say about a catalog's own templates before any page is rendered. */
class OwnThemeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<#if x> | templates/pages/a.ftlh:1:7 template-error | unclosed #if",
                "${page. | templates/pages/a.ftlh:1:7 template-error | end of file",
                "a\\n<<<<<<< HEAD\\nb\\n=======\\nc\\n>>>>>>> x | templates/pages/a.ftlh:2:1 merge-conflict | could not merge",
                "<#include \"nope.ftlh\"> | templates/pages/a.ftlh:1:12 template-error | there is no template templates/pages/nope.ftlh",
                "\\n <#import \"../lib/none.ftlh\" as n> | templates/pages/a.ftlh:2:12 template-error | templates/lib/none.ftlh",
            })
    void aBrokenTemplateIsReportedAtItsPlace(String text, String place, String message) throws IOException {
        write("pages/a.ftlh", text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(OwnTheme.problems(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.location() + " " + problem.rule().id()).isEqualTo(place);
            assertThat(problem.message()).contains(message).doesNotContain("TemplateLoader", "Exception");
        });
    }

    @Test
    void whatIsRightHasNoProblem() throws IOException {
        write(
                "pages/a.ftlh",
                "<#import \"/lib/time.ftlh\" as time><#include \"b.ftlh\">".getBytes(StandardCharsets.UTF_8));
        write(
                "pages/b.ftlh",
                ("== <<<<<<< ${page.name}<#-- <#include \"nope.ftlh\">\n --><#noparse><#include \"nope.ftlh\"></#noparse>"
                                + "<#include \"nope.ftlh\" ignore_missing=true>")
                        .getBytes(StandardCharsets.UTF_8));
        write("README.md", new byte[] {(byte) 0xff});

        assertThat(OwnTheme.problems(folder)).isEmpty();
        assertThat(OwnTheme.problems(folder.resolve("nowhere"))).isEmpty();
    }

    @Test
    void aTemplateThatNestsTooDeepIsAProblemOfItself() throws IOException {
        write("pages/a.ftlh", ("${" + "(".repeat(40_000)).getBytes(StandardCharsets.UTF_8));

        assertThat(rules()).containsExactly("template-error");
    }

    @Test
    void manyMissingTemplatesAreNotAllReported() throws IOException {
        write("pages/a.ftlh", "<#include 'nope.ftlh'>\n".repeat(12_000).getBytes(StandardCharsets.UTF_8));

        assertThat(OwnTheme.problems(folder)).hasSize(100);
    }

    @Test
    void bytesThatAreNotTextAreNotPrinted() throws IOException {
        write("pages/a.ftlh", new byte[] {'a', (byte) 0xff, (byte) 0xfe});

        assertThat(rules()).containsExactly("file-encoding");
    }

    @Test
    void aFolderIsNotATemplate() throws IOException {
        Files.createDirectories(folder.resolve("pages/home.ftlh"));

        assertThat(OwnTheme.problems(folder))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("this is not a regular file"));
    }

    @Test
    void theFolderItselfDoesNotLeadOut(@TempDir Path elsewhere) throws IOException {
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), elsewhere);

        assertThat(OwnTheme.problems(linked))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).contains("is a link that leads out of the catalog"));
    }

    private List<String> rules() {
        return OwnTheme.problems(folder).stream()
                .map(problem -> problem.rule().id())
                .toList();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
