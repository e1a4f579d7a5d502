package dev.vitrine.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole catalogs, from records to a folder. */
class SiteBuildTest {
    private static final TestSite SITE = TestSite.withModel("""
            name: One
            type: video
            released: 2025-09
            license: acme-terms
            aliases: [uno]
            media: {resolutions: [720p, 4k], durations: [5], fps: 24}
            api:
              gateway: gate
              operation: video-generation
              id: one
              parameters:
                - {name: prompt, type: string, required: true, example: A cat}
            offers:
              - provider: acme-cloud
                prices:
                  - {per: second, resolution: 720p, usd: 0.20, source: https://acme.example/p, checked: 2026-01-02}
            """);

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist"})
    void theBytesAreTheSameInAnyLanguageZoneAndFolder(String language) {
        SITE.build(folder.resolve("a"));

        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        SITE.build(folder.resolve("some where/b"));

        assertThat(files("some where/b")).isEqualTo(files("a"));
    }

    @Test
    void theSchemasArePublishedAsTheyAre() throws IOException {
        TestSite.minimal().build(folder);

        for (RecordKind kind : RecordKind.values()) {
            assertThat(Files.readString(folder.resolve("site/schemas/" + kind.key() + ".json")))
                    .isEqualTo(Schemas.text(kind));
        }
        assertThat(folder.resolve("site/schemas/index.html")).content().contains("prices[].<wbr>per<");
    }

    @Test
    void theDayThatTheSiteSpeaksForIsTheLastOnWhichAPriceWasChecked() {
        assertThat(SITE.build(folder).asOf().orElseThrow()).hasToString("2026-01-02");
    }

    @Test
    void withoutPricesTheSiteSpeaksForTheDayOfItsLastVote() {
        TestSite votes = TestSite.withModel("name: One\ntype: text\nreleased: 2025-03-01\n")
                .file("data/models/acme/two.yaml", "name: Two\ntype: text\n")
                .file("data/arenas/duel.yaml", "name: Duel\ntype: text\ncompares: x\nscores: votes\n")
                .file(
                        "data/arenas/duel/votes.csv",
                        "time,a,b,outcome\n2026-04-30T23:00:00-02:00,acme/one,acme/two,a\n");

        assertThat(votes.build(folder).asOf().orElseThrow()).hasToString("2026-05-01");
    }

    @Test
    void unchangedFilesKeepTheirTime() throws IOException {
        SITE.build(folder);
        FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Path license = folder.resolve("site/licenses/index.html");
        Path organization = folder.resolve("site/organizations/acme/index.html");
        Files.setLastModifiedTime(license, old);
        Files.setLastModifiedTime(organization, old);

        SITE.file("data/organizations/acme.yaml", "name: Acme\ncountry: Utopia\n")
                .build(folder);

        assertThat(Files.getLastModifiedTime(license)).isEqualTo(old);
        assertThat(Files.getLastModifiedTime(organization)).isNotEqualTo(old);
    }

    @Test
    void aSecondBuildWritesNothing() {
        SITE.build(folder);

        assertThat(SITE.build(folder).published().orElseThrow().written()).isZero();
    }

    @Test
    void anErrorInTheDataLeavesTheSiteAsItWas() {
        SITE.build(folder);
        Map<String, String> before = files("");

        BuildReport report =
                SITE.file("data/models/acme/two.yaml", "name: Two\n").build(folder);

        assertThat(report.published()).isEmpty();
        assertThat(report.errors()).isEqualTo(1);
        assertThat(files("")).isEqualTo(before);
    }

    @Test
    void aModelThatIsGoneIsDeleted() throws IOException {
        SITE.file("data/models/acme/two.yaml", "name: Two\ntype: text\n").build(folder);
        Files.delete(folder.resolve("data/models/acme/two.yaml"));

        TestSite.buildAt(folder, Optional.empty());

        assertThat(folder.resolve("site/models/acme/two")).doesNotExist();
        assertThat(folder.resolve("site/models/acme/one/index.html")).exists();
    }

    @Test
    void aTemplateOfTheCatalogTakesThePlaceOfTheBuiltInOne() {
        SITE.file("templates/pages/notice.ftlh", "<!doctype html><title>${page.title}</title><p>Mine")
                .build(folder);

        assertThat(folder.resolve("site/404.html")).hasContent("<!doctype html><title>Page not found</title><p>Mine");
        assertThat(folder.resolve("site/models/acme/one/index.html")).content().contains("<h1");
    }

    @Test
    void aStyleSheetOfTheCatalogIsPublished() throws IOException {
        SITE.file("templates/assets/css/mine.css", "h1 { color: rebeccapurple }\n")
                .build(folder);

        try (Stream<Path> css = Files.list(folder.resolve("site/assets/css"))) {
            assertThat(css).anySatisfy(file -> assertThat(file).content().contains("rebeccapurple"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"${page.nonsense}", "<#if", "${page.title?nonsense}", "<#include \"/nowhere.ftlh\">"})
    void aTemplateThatFailsIsAProblemAtItsLineAndWritesNothing(String template) {
        BuildReport report =
                SITE.file("templates/pages/notice.ftlh", "<p>\n" + template).build(folder);

        assertThat(report.published()).isEmpty();
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.location().path()).isEqualTo("templates/pages/notice.ftlh");
            assertThat(problem.location().line()).isEqualTo(2);
        });
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @Test
    void belowABasePathEveryInternalAddressHasIt() throws IOException {
        SITE.writeTo(folder);
        TestSite.buildAt(folder, Optional.of("https://host.example/deep/catalog/"));

        for (Path page : Site.pages(folder.resolve("site"))) {
            List<String> addresses = Site.addresses(Jsoup.parse(page)).stream()
                    .filter(address -> address.startsWith("/"))
                    .toList();
            assertThat(addresses)
                    .isNotEmpty()
                    .allSatisfy(address -> assertThat(address).startsWith("/deep/catalog/"));
        }
        assertThat(folder.resolve("site/sitemap.xml"))
                .content()
                .contains("https://host.example/deep/catalog/models/acme/one/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"O'Brien\" & Söhne",
                "</script><script>alert(1)</script>",
                "${7*7} <#assign x=1> [=7*7] #{7*7}",
                "\ud83d\ude80 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
                "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenanspruchsformularvordruckdruckerei",
                "<img src=x onerror=alert(1)>",
                "{{constructor.constructor('alert(1)')()}}",
                "--><!-- ]]> &amp; &lt;",
                "\\\\ ' \\u0027 %s \\n $(id) `id`",
            })
    void hostileTextOfARecordIsShownAsItIs(String text) throws IOException {
        String yaml = "'" + text.replace("'", "''") + "'";
        String record = SITE.text("data/models/acme/one.yaml")
                .replace("name: One\n", "name: " + yaml + "\ntagline: " + yaml + "\n")
                .replace("example: A cat", "example: " + yaml)
                .replace("checked: 2026-01-02}", "checked: 2026-01-02, note: " + yaml + "}");
        BuildReport report = SITE.file("data/models/acme/one.yaml", record).build(folder);

        assertThat(report.problems()).isEmpty();
        for (Path page : Site.pages(folder.resolve("site"))) {
            Document html = Jsoup.parse(page);
            assertThat(html.select("script:not([src]):not([type=application/ld+json])"))
                    .isEmpty();
            assertThat(html.select("[onerror]")).isEmpty();
        }
        Document model = Jsoup.parse(folder.resolve("site/models/acme/one/index.html"));
        assertThat(model.selectFirst("h1").wholeText()).isEqualTo(text);
        assertThat(model.title()).contains(text);
        assertThat(model.selectFirst("#pricing").wholeText()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "[x](java&#115;cript:alert(1))",
                "[x](java&Tab;script:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](javascript:alert(1))",
                "<a href=\"vbscript:x\">x</a>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<https://ok.example> <javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
            })
    void markdownOfARecordCannotRunAnything(String markdown) throws IOException {
        String record = SITE.text("data/models/acme/one.yaml") + "description: |\n" + markdown.indent(2)
                + "faq:\n  - question: Why?\n    answer: |\n" + markdown.indent(6);
        assertThat(SITE.file("data/models/acme/one.yaml", record).build(folder).problems())
                .isNotEmpty()
                .allMatch(problem -> problem.rule().id().equals("markdown-unsafe"));

        Document html = Jsoup.parse(folder.resolve("site/models/acme/one/index.html"));
        assertThat(html.select("main script:not([type=application/ld+json]), iframe, [onerror]"))
                .isEmpty();
        assertThat(Site.addresses(html))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address).matches("(https?://|/|#).*"));
    }

    @Test
    void anEmptyCatalogBuilds() {
        assertThat(TestSite.minimal().build(folder).problems()).isEmpty();
        assertThat(folder.resolve("site/index.html")).exists();
    }

    private Map<String, String> files(String below) {
        return Site.files(folder.resolve(below).resolve("site"));
    }
}
