package dev.vitrine.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
    private final SortedMap<String, byte[]> sources = new TreeMap<>();

    @Test
    void anAssetIsNamedByItsContent() {
        given("css/vitrine.css", "a{}");

        assertThat(path("css/vitrine.css")).matches("assets/css/vitrine\\.[0-9a-f]{10}\\.css");
        assertThat(published("css/vitrine.css")).isEqualTo("a{}");
    }

    @Test
    void theHashIsBeforeTheLastExtension() {
        given("js/uFuzzy.min.js", "");
        given("LICENSE", "");
        given("fonts.d/readme", "");

        assertThat(path("js/uFuzzy.min.js")).matches("assets/js/uFuzzy\\.min\\.[0-9a-f]{10}\\.js");
        assertThat(path("LICENSE")).matches("assets/LICENSE\\.[0-9a-f]{10}");
        assertThat(path("fonts.d/readme")).matches("assets/fonts\\.d/readme\\.[0-9a-f]{10}");
    }

    @Test
    void aStyleSheetFollowsWhatItNamesToItsNewName() {
        given("img/mark.svg", "<svg/>");
        given("css/base.css", "b{}");
        given("css/vitrine.css", """
                @import "base.css" layer(base);
                @import url('./base.css');
                a { background: URL( "../img/mark.svg?v=1#top" ), url(../img/mark.svg) }
                """);

        assertThat(published("css/vitrine.css"))
                .isEqualTo("""
                        @import "BASE" layer(base);
                        @import url('./BASE');
                        a { background: URL( "../img/MARK?v=1#top" ), url(../img/MARK) }
                        """.replace("BASE", file("css/base.css")).replace("MARK", file("img/mark.svg")));
    }

    @Test
    void aScriptFollowsWhatItImportsToItsNewName() {
        given("js/lib/x.js", "export const a = 1;");
        given("js/main.js", """
                import "./lib/x.js";
                import { a, b as $c } from './lib/x.js';
                import*as d from"./lib/x.js";
                export * from "./lib/x.js";
                const e = await import("./lib/x.js");
                const f = new URL('./lib/x.js', import.meta.url);
                """);

        assertThat(published("js/main.js"))
                .doesNotContain("x.js")
                .contains("import*as d from\"./lib/" + file("js/lib/x.js") + "\";")
                .contains("new URL('./lib/" + file("js/lib/x.js") + "', import.meta.url)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a { background: url(data:image/png;base64,AAAA) }",
                "a { fill: url(#gradient) }",
                "@import url(https://example.com/x.css);",
                "a { background: url('//example.com/x.png') }",
                "/* url(gone.png) */",
                "a::before { content: \"url(gone.png)\" }",
                "@layer reset, tokens;",
            })
    void aStyleSheetMayMentionPathsThatAreNotAssets(String css) {
        given("css/vitrine.css", css);

        assertThat(published("css/vitrine.css")).isEqualTo(css);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import x from 'https://example.com/x.js';",
                "// import './gone.js'",
                "/* import './gone.js' */",
                "const a = \"import './gone.js'\";",
                "const b = `import './gone.js'`;",
                "const c = form.import('./gone.js');",
                "const here = import.meta.url, d = './gone.js';",
            })
    void aScriptMayMentionPathsThatAreNotAssets(String js) {
        given("js/main.js", js);

        assertThat(published("js/main.js")).isEqualTo(js);
    }

    @Test
    void aChangedLeafRenamesAllThatLeadToIt() {
        given("a.css", "@import 'b.css';");
        given("b.css", "x { background: url(c.png) }");
        given("c.png", "1");
        given("d.css", "y {}");
        SortedMap<String, String> before = fingerprint().value().orElseThrow().paths();
        given("c.png", "2");
        SortedMap<String, String> after = fingerprint().value().orElseThrow().paths();

        assertThat(sources.keySet().stream().filter(name -> !before.get(name).equals(after.get(name))))
                .containsExactly("a.css", "b.css", "c.png");
    }

    @Test
    void theSameAssetsAlwaysHaveTheSameNames() {
        given("a.css", "@import 'b.css';");
        given("b.css", "x { background: url(c.png) }");
        given("c.png", "1");

        assertThat(fingerprint().value().orElseThrow().paths())
                .isEqualTo(fingerprint().value().orElseThrow().paths());
        assertThat(path("c.png")).isEqualTo("assets/c.6b86b273ff.png");
    }

    @Test
    void aBrokenReferenceIsReportedAtItsPosition() {
        given("css/vitrine.css", "a {}\nb { background: url(\"../img/gone.svg\") }\n");

        assertThat(fingerprint().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(SiteRules.ASSET_UNKNOWN);
            assertThat(problem.location()).hasToString("templates/assets/css/vitrine.css:2:22");
            assertThat(problem.location().length()).isEqualTo("../img/gone.svg".length());
            assertThat(problem.message()).contains("\"../img/gone.svg\"");
            assertThat(problem.hint().orElseThrow()).contains("templates/assets/img/gone.svg");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"lit", "/js/x.js", "../../../etc/passwd", "x.js"})
    void aScriptNamesItsOwnKindByARelativePathInsideTheSite(String target) {
        given("js/x.js", "");
        given("js/main.js", "import '" + target + "';");

        assertThat(fingerprint().problems()).extracting(Problem::rule).containsExactly(SiteRules.ASSET_UNKNOWN);
    }

    @Test
    void aCircleIsNamedFromEndToEnd() {
        given("a.js", "import './b.js';");
        given("b.js", "import './c.js';");
        given("c.js", "import './b.js';");

        assertThat(fingerprint().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(SiteRules.ASSET_CYCLE);
            assertThat(problem.message()).endsWith("b.js → c.js → b.js");
            assertThat(problem.location()).hasToString("templates/assets/c.js:1:9");
        });
    }

    @Test
    void everyProblemIsFoundInOneRun() {
        given("a.css", "@import 'gone.css'; x { background: url(gone.png) }");
        given("b.js", "import './b.js';");

        assertThat(fingerprint().problems()).hasSize(3);
        assertThat(fingerprint().value()).isEmpty();
    }

    @Test
    void binaryFilesAreNotChanged() {
        String latin = "/* caf\u00e9 */";
        sources.put("a.css", latin.getBytes(ISO_8859_1));

        assertThat(fingerprint().value().orElseThrow().files().get(path("a.css")))
                .isEqualTo(latin.getBytes(ISO_8859_1));
    }

    @Test
    void aLongStringDoesNotOverflowTheStack() {
        given(
                "a.css",
                "a { background: url(\"data:x," + "A".repeat(300_000) + "\"); content: \"" + "\\\"".repeat(500)
                        + "\" }");
        given("a.js", "const a = \"" + "x".repeat(300_000) + "\"; /*" + "y".repeat(300_000) + "*/");

        assertThat(fingerprint().problems()).isEmpty();
    }

    private void given(String name, String content) {
        sources.put(name, content.getBytes(UTF_8));
    }

    private Checked<Assets> fingerprint() {
        return Assets.fingerprint(sources);
    }

    private String path(String name) {
        return fingerprint().value().orElseThrow().path(name).orElseThrow();
    }

    private String file(String name) {
        return path(name).substring(path(name).lastIndexOf('/') + 1);
    }

    private String published(String name) {
        Assets assets = fingerprint().value().orElseThrow();
        return new String(assets.files().get(path(name)), UTF_8);
    }
}
