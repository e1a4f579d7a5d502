package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.TextPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates of a publisher that fail or do not end: the place, the cause, and no more than five lines. */
class TemplateFailureTest {
    @TempDir
    Path folder;

    /** Stands for any view, one that fails. */
    public record View(String name) {
        /** A bug of ours, as templates meet it. */
        @Override
        public String name() {
            if (!name.isEmpty()) {
                return name;
            }
            throw new IllegalStateException("outer", new ArithmeticException("the rate is not known"));
        }
    }

    private Problem failure(String template) {
        return failure(Map.of("pages/test.ftlh", template));
    }

    private Problem failure(Map<String, String> templates) {
        templates.forEach(this::write);
        Renderer renderer = new Renderer(new Theme(Optional.of(folder)), SampleViews.site(), name -> {
            throw new IllegalArgumentException("there is no asset \"" + name + "\"");
        });
        Checked<byte[]> rendered = renderer.render(SampleViews.page("/test/", "pages/test.ftlh", new View("")));
        assertThat(rendered.problems()).hasSize(1);
        Problem problem = rendered.problems().get(0);
        String printed = new TextPrinter(
                        path -> Optional.of(templates
                                .get(path.substring("templates/".length()))
                                .lines()
                                .toList()),
                        path -> path,
                        false)
                .print(problem);
        assertThat(printed.lines()).as(printed).hasSizeLessThanOrEqualTo(5);
        return problem;
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void whatAFunctionComplainsOfIsTheMessage() {
        Problem problem = failure("<p>\n${asset(\"img/nope.svg\")}");

        assertThat(problem.location()).hasToString("templates/pages/test.ftlh:2:3");
        assertThat(problem.message())
                .isEqualTo(
                        "while rendering the page /test/: asset(\"img/nope.svg\"): there is no asset \"img/nope.svg\"");
    }

    @Test
    void theInnermostCauseOfAFactThatFailsIsTheMessage() {
        assertThat(failure("${page.name}").message())
                .isEqualTo("while rendering the page /test/: page.name: the rate is not known");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<#macro a>x<@a/></#macro><@a/> | it calls itself without end",
                "<#macro a><@a/></#macro><@a/> | it calls itself without end",
                "<#macro a><@b/></#macro><#macro b><@a/></#macro><@a/> | it calls itself without end",
                "<#function f x><#return f(x + 1)></#function>${f(1)} | it calls itself without end",
                "<#macro a>x<#nested></#macro><#macro b><@a><@b/></@a></#macro><@b/> | it calls itself without end",
                "x<#include \"test.ftlh\"> | it calls itself without end",
                "<#include \"test.ftlh\"> | it calls or includes itself without end",
                "<#list 1.. as i></#list> | it does not end: it was stopped after 50 million steps",
                "<#list 1.. as i><#attempt><#list 1.. as j></#list><#recover></#attempt></#list> | it does not end",
                "<#list 1.. as i><#assign s = 'x'?left_pad(10000000)></#list> | it makes texts of more than 4 GB altogether",
                "<#list 1.. as i>a line of text</#list> | it writes more than 100 million characters",
                "<#assign s = 'x'><#list 1..60 as i><#assign s = s + s></#list> | it needs more memory than there is",
            })
    void aTemplateThatDoesNotEndIsStopped(String template, String message) {
        Problem problem = failure(template);

        assertThat(problem.rule()).isEqualTo(RenderRules.TEMPLATE_ERROR);
        assertThat(problem.location().path()).isEqualTo("templates/pages/test.ftlh");
        assertThat(problem.message()).startsWith("while rendering the page /test/: " + message);
    }

    @Test
    void theCallsThatGoRoundAreNamed() {
        Problem problem = failure(Map.of(
                "pages/test.ftlh", "<#import \"/lib/own.ftlh\" as own>\n<@own.a/>",
                "lib/own.ftlh", "<#macro a>\n<@b/>\n</#macro>\n<#macro b>\n<p><@a/></p>\n</#macro>"));

        assertThat(problem.location().path()).isEqualTo("templates/lib/own.ftlh");
        assertThat(problem.message()).contains("templates/lib/own.ftlh:2", "templates/lib/own.ftlh:5");
    }

    @Test
    void aSnippetThatDoesNotEndIsStoppedToo() {
        write("pages/test.ftlh", "${snippet(\"python\", page)}");
        write("snippets/python.ftl", "<#ftl output_format=\"Python\">\n<#list 1.. as i>a line of text</#list>");

        Checked<byte[]> rendered = new Renderer(new Theme(Optional.of(folder)), SampleViews.site(), name -> name)
                .render(SampleViews.page("/test/", "pages/test.ftlh", SampleRequests.chat()));

        assertThat(rendered.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.location()).hasToString("templates/snippets/python.ftl:2:17");
            assertThat(problem.message()).contains("it writes more than");
        });
    }
}
