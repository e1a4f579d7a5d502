package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.pages.SiteView;
import dev.vitrine.pages.site.NoticeView;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {
    @TempDir
    Path folder;

    @Test
    void aCatalogsTemplateStandsInForTheBuiltInOneOfTheSameName() throws IOException {
        write("pages/notice.ftlh", "<p>${page.title}, our way</p>");

        assertThat(rendered(SampleViews.notice())).isEqualTo("<p>There is no page here, our way</p>");
    }

    @Test
    void theOtherTemplatesStayTheBuiltInOnes() throws IOException {
        write("pages/home.ftlh", "ours");

        assertThat(rendered(SampleViews.notice())).contains("<h1 dir=\"auto\">There is no page here</h1>");
    }

    @Test
    void aCatalogsTemplateMayImportBuiltInMacros() throws IOException {
        write("pages/notice.ftlh", "<#import \"/lib/time.ftlh\" as time><@time.moment site.asOf/>");

        assertThat(rendered(SampleViews.notice())).isEqualTo("<time datetime=\"2026-11-22\">22 November 2026</time>");
    }

    @Test
    void aFolderThatDoesNotExistIsNoFolder() {
        assertThat(new Theme(Optional.of(folder.resolve("none")))
                        .assets(SampleViews.site(), List.of())
                        .problems())
                .isEmpty();
    }

    @Test
    void aLinkThatIsLeftOutIsNamed() throws IOException {
        write("pages/home.ftlh", "ours");
        write("assets/img/a.svg", "<svg/>");
        Files.createSymbolicLink(folder.resolve("pages/model.ftlh"), folder.resolve("pages/home.ftlh"));
        Files.createSymbolicLink(folder.resolve("pages/notice.ftlh"), Path.of("/elsewhere/notice.ftlh"));
        Files.createSymbolicLink(folder.resolve("assets/fonts"), folder.resolve("../elsewhere"));
        Files.createSymbolicLink(folder.resolve("assets/img/b.svg"), folder.resolve("assets/img/a.svg"));

        var assets = new Theme(Optional.of(folder)).assets(SampleViews.site(), List.of());

        assertThat(assets.value()).isPresent();
        assertThat(OwnTheme.problems(folder))
                .extracting(problem -> problem.location() + " " + problem.rule().id())
                .containsExactly(
                        "templates/assets/fonts theme-link",
                        "templates/assets/img/b.svg theme-link",
                        "templates/pages/notice.ftlh theme-link");
    }

    @Test
    void styleSheetsAreJoinedByName() throws IOException {
        write("assets/css/a.css", "a{}");
        write("assets/css/zz.css", "z{}");

        assertThat(asset("css/vitrine.css")).contains("@layer", "a{}").endsWith("z{}");
        assertThat(assets()).doesNotContainKeys("css/a.css", "css/base.css");
    }

    @Test
    void commentsAreForPeopleAndLicencesForAll() throws IOException {
        write("assets/css/zz.css", "z{content:\"/* text */\"}/* reader's\n note */y{}/*! Licence */");

        assertThat(asset("css/vitrine.css"))
                .endsWith("z{content:\"/* text */\"}y{}/*! Licence */")
                .doesNotContain("The first");
    }

    @Test
    void spacesGoWhereTheyMeanNothing() throws IOException {
        write("assets/css/zz.css", "z, y :hover,\nx\ny {\n  --a: \"b:  c\";\n  d: calc(1px + 2px) ; }\n.e\\: f { }");

        assertThat(asset("css/vitrine.css")).endsWith("z,y :hover,\nx\ny{--a:\"b:  c\";d:calc(1px + 2px);}.e\\: f{}");
    }

    @Test
    void theSitesHueReachesTheStyleSheetAndTheIcon() {
        assertThat(asset("css/vitrine.css")).contains("--hue:250;");
        assertThat(asset("img/favicon.svg")).contains("hsl(250 ");
    }

    @Test
    void otherAssetsArePublishedAsTheyLie() throws IOException {
        write("assets/img/logo.svg", "<svg/>");
        write("assets/js/calls.js", "// ours");

        assertThat(asset("img/logo.svg")).isEqualTo("<svg/>");
        assertThat(asset("js/calls.js")).isEqualTo("// ours");
        assertThat(assets()).containsKey("js/sort.js");
    }

    @Test
    void hiddenFilesAndLinksAreNotPublished() throws IOException {
        write("assets/.secret", "x");
        write("assets/.git/config", "x");
        Files.writeString(folder.resolve("elsewhere"), "x");
        Files.createSymbolicLink(folder.resolve("assets/link"), folder.resolve("elsewhere"));

        assertThat(assets().keySet())
                .noneMatch(name -> name.contains("secret") || name.contains("git") || name.equals("link"));
    }

    @Test
    void aStyleSheetThatFailsIsAProblemOfItsTemplate() throws IOException {
        write("assets/css/own.css.ftl", "a { color: ${site.colour} }");

        Problem problem = new Theme(Optional.of(folder))
                .assets(SampleViews.site(), List.of())
                .problems()
                .get(0);
        assertThat(problem.location()).hasToString("templates/assets/css/own.css.ftl:1:14");
    }

    @Test
    void builtInAssetsAreFoundInAJar() throws IOException {
        Path jar = folder.resolve("it has a space.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String name : new String[] {"layout/page.ftlh", "assets/css/base.css", "assets/js/deep/er.js"}) {
                entries.putNextEntry(new JarEntry("dev/vitrine/theme/" + name));
                entries.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        URL landmark = URI.create("jar:" + jar.toUri() + "!/dev/vitrine/theme/layout/page.ftlh")
                .toURL();
        SortedMap<String, byte[]> found = new TreeMap<>();

        Theme.collect(landmark, "assets", found);

        assertThat(found).containsOnlyKeys("css/base.css", "js/deep/er.js");
    }

    private String rendered(NoticeView view) {
        Renderer renderer = new Renderer(new Theme(Optional.of(folder)), SampleViews.site(), name -> "/assets/" + name);
        return new String(
                renderer.render(SampleViews.page("/404.html", "pages/notice.ftlh", view))
                        .value()
                        .orElseThrow(),
                StandardCharsets.UTF_8);
    }

    private Map<String, byte[]> assets() {
        SiteView site = SampleViews.site();
        return new Theme(Optional.of(folder)).assets(site, List.of()).value().orElseThrow();
    }

    private String asset(String name) {
        return new String(assets().get(name), StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
