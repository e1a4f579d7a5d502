package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.site.NoticeView;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RendererTest {
    @TempDir
    Path folder;

    /** Stands for any view: what a page sees of Java. */
    public record View(String name, Optional<String> tagline, Optional<Link> link, Map<String, Object> map) {}

    @Test
    void aPresentOptionalIsItsValue() throws IOException {
        assertThat(rendered("${page.tagline} ${page.link.href}", view("quick"))).isEqualTo("quick /a");
    }

    @Test
    void anAbsentOptionalIsMissing() throws IOException {
        assertThat(rendered("<#if page.tagline??>there<#else>missing</#if>", view(null)))
                .isEqualTo("missing");
    }

    @Test
    void aMapsKeysAreItsOwn() throws IOException {
        assertThat(rendered("${page.map.size}", view(null))).isEqualTo("720p");
    }

    @Test
    void textIsEscapedWithoutAsking() throws IOException {
        assertThat(rendered("<p title=\"${page.tagline}\">${page.tagline}</p>", view("<b onclick='x'>\"&")))
                .isEqualTo(
                        "<p title=\"&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;\">&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;</p>");
    }

    @Test
    void assetsAreNamedByTheirPublishedAddress() throws IOException {
        assertThat(rendered("${asset(\"css/vitrine.css\")}", view(null))).isEqualTo("/assets/css/vitrine.css");
    }

    @Test
    void aMissingFactIsAProblemThatNamesTheTemplateAndThePage() throws IOException {
        Problem problem = failure("<p>\n  ${page.tagline}</p>", view(null));

        assertThat(problem.rule()).isEqualTo(RenderRules.TEMPLATE_ERROR);
        assertThat(problem.location()).hasToString("templates/pages/test.ftlh:2:5");
        assertThat(problem.message())
                .startsWith("while rendering the page /test/: ")
                .endsWith("there is no page.tagline");
        assertThat(problem.hint()).contains("if it may be missing, ask first: <#if page.tagline??>…</#if>");
    }

    @Test
    void anUnreadableTemplateIsAProblemWithItsPlace() throws IOException {
        Problem problem = failure("<p>\n<#if page.name>", view(null));

        assertThat(problem.location().path()).isEqualTo("templates/pages/test.ftlh");
        assertThat(problem.location().line()).isEqualTo(2);
    }

    @Test
    void aMissingTemplateIsAProblem() {
        Problem problem = renderer()
                .render(SampleViews.page("/test/", "pages/none.ftlh", view(null)))
                .problems()
                .get(0);

        assertThat(problem.location()).hasToString("templates/pages/none.ftlh");
        assertThat(problem.message()).isEqualTo("while rendering the page /test/: there is no such template");
    }

    @Test
    void anUnreadableImportIsAProblemOfTheImport() throws IOException {
        write("lib/own.ftlh", "\n\n<#macro x>");
        Problem problem = failure("<#import \"/lib/own.ftlh\" as own>", view(null));

        assertThat(problem.location().path()).isEqualTo("templates/lib/own.ftlh");
    }

    @Test
    void aFailureInsideASnippetIsAProblemOfTheSnippet() throws IOException {
        write("snippets/python.ftl", "<#ftl output_format=\"Python\">\n${request.nothing}");
        Problem problem = failure("${snippet(\"python\", page)}", SampleRequests.chat());

        assertThat(problem.location()).hasToString("templates/snippets/python.ftl:2:3");
    }

    @Test
    void anExceptionOfAViewIsAProblemToo() throws IOException {
        Problem problem = failure("${markdown(page.name)}", view(null));

        assertThat(problem.message()).contains("should be a Markdown");
    }

    @Test
    void templatesCannotMakeJavaObjects() throws IOException {
        assertThat(failure("${\"freemarker.template.utility.Execute\"?new()(\"id\")}", view(null))
                        .message())
                .contains("not allowed");
    }

    @Test
    void numbersAndDatesDoNotDependOnTheMachine() throws IOException {
        java.util.Locale before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(new java.util.Locale("tr", "TR"));
            assertThat(rendered("${1234567.5} ${\"TITLE\"?lower_case}", view(null)))
                    .isEqualTo("1234567.5 title");
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    @Test
    void markdownThatCannotBeRenderedIsPrintedAsItIsTyped() throws IOException {
        assertThat(rendered("${markdown(page, 2)}", new dev.vitrine.wording.Markdown(">".repeat(2000) + " <b>")))
                .startsWith("<p>&gt;&gt;")
                .endsWith("&lt;b&gt;</p>");
    }

    @Test
    void theSamePageGivesTheSameBytesOnManyThreads() {
        Renderer renderer = renderer();
        Page page = SampleViews.all().get(0);
        byte[] once = renderer.render(page).value().orElseThrow();

        List<byte[]> many = java.util.stream.IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> renderer.render(page).value().orElseThrow())
                .toList();
        assertThat(many).allSatisfy(bytes -> assertThat(bytes).isEqualTo(once));
    }

    @Test
    void aNoticeIsRendered() {
        NoticeView view = SampleViews.notice();
        Checked<byte[]> rendered = renderer().render(SampleViews.page("/404.html", "pages/notice.ftlh", view));

        assertThat(new String(rendered.value().orElseThrow(), StandardCharsets.UTF_8))
                .contains(view.message());
    }

    private static View view(String tagline) {
        return new View("A", Optional.ofNullable(tagline), Optional.of(new Link("a", "/a")), Map.of("size", "720p"));
    }

    private String rendered(String template, Object view) throws IOException {
        write("pages/test.ftlh", template);
        Checked<byte[]> rendered = renderer().render(SampleViews.page("/test/", "pages/test.ftlh", view));
        assertThat(rendered.problems()).isEmpty();
        return new String(rendered.value().orElseThrow(), StandardCharsets.UTF_8);
    }

    private Problem failure(String template, Object view) throws IOException {
        write("pages/test.ftlh", template);
        Checked<byte[]> rendered = renderer().render(SampleViews.page("/test/", "pages/test.ftlh", view));
        assertThat(rendered.value()).isEmpty();
        assertThat(rendered.problems()).hasSize(1);
        return rendered.problems().get(0);
    }

    private Renderer renderer() {
        return new Renderer(new Theme(Optional.of(folder)), SampleViews.site(), name -> "/assets/" + name);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
