package dev.vitrine.render;

import dev.vitrine.pages.GeneratedAsset;
import dev.vitrine.pages.SiteView;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import freemarker.template.Configuration;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Makes what is under a theme's {@code assets/} ready to be published.
 *
 * <p>The style sheets, one for each component, are joined by name into the one that pages load; the cascade layers that the
 * first declares decide which rule wins. A file that ends in {@code .ftl} is a template that sees {@code site}: that is how
 * the accent's hue reaches CSS without inline styles. The playground's modules are joined too.
 */
final class ThemeAssets {
    static final String STYLESHEET = "css/vitrine.css";

    /** Style sheets that lie elsewhere are asked for by a script, when they are needed. */
    private static final String STYLES = "css/";

    private static final String PLAYGROUND = "playground/";
    private static final String TEMPLATE = ".ftl";

    /** What stays (a text, an escape, a license); or a comment, spaces next to a sign that needs none, a line's indentation. */
    private static final Pattern KEPT_OR_NEEDLESS =
            Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*+\"?+|'(?:[^'\\\\]|\\\\.)*+'?+|\\\\.|/\\*![\\s\\S]*?(?:\\*/|\\z))"
                    + "|(/\\*[\\s\\S]*?(?:\\*/|\\z))|(?:(?<!\\s)\\s++)?+([{};])\\s*+|([:,]) ++|(?<=\n) ++");

    private final Configuration configuration;
    private final SiteView site;

    ThemeAssets(Theme theme, SiteView site) {
        this.configuration = theme.templates();
        this.site = site;
    }

    Checked<SortedMap<String, byte[]>> published(SortedMap<String, byte[]> sources, List<GeneratedAsset> generated) {
        SortedMap<String, byte[]> published = new TreeMap<>();
        StringBuilder stylesheet = new StringBuilder();
        List<String> modules = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        sources.forEach((name, bytes) -> {
            Checked<byte[]> content = name.endsWith(TEMPLATE) ? rendered(name) : Checked.of(bytes);
            problems.addAll(content.problems());
            content.value().ifPresent(it -> {
                String publicName =
                        name.endsWith(TEMPLATE) ? name.substring(0, name.length() - TEMPLATE.length()) : name;
                if (publicName.startsWith(PLAYGROUND) && publicName.endsWith(".js")) {
                    modules.add(new String(it, StandardCharsets.UTF_8));
                } else if (publicName.startsWith(STYLES) && publicName.endsWith(".css")) {
                    stylesheet.append(compact(new String(it, StandardCharsets.UTF_8)));
                } else {
                    published.put(publicName, it);
                }
            });
        });
        for (GeneratedAsset asset : generated) {
            Checked<byte[]> content = Templates.process(
                    configuration, asset.template(), Map.of("page", asset.view(), "site", site), "the assets");
            problems.addAll(content.problems());
            content.value().ifPresent(bytes -> published.put(asset.name(), bytes));
        }
        if (!modules.isEmpty()) {
            published.put(PLAYGROUND + "playground.js", Modules.joined(modules).getBytes(StandardCharsets.UTF_8));
        }
        published.put(STYLESHEET, stylesheet.toString().getBytes(StandardCharsets.UTF_8));
        return problems.isEmpty() ? Checked.of(published) : Checked.failed(problems);
    }

    /**
     * A style sheet without what is there for people: its comments and spaces, and the ends of lines but within a selector. A
     * comment that begins with {@code /*!} is a license's.
     */
    private static String compact(String css) {
        return KEPT_OR_NEEDLESS.matcher(css).replaceAll(found -> Matcher.quoteReplacement(needed(found)));
    }

    private static String needed(MatchResult found) {
        return IntStream.of(1, 3, 4)
                .mapToObj(found::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private Checked<byte[]> rendered(String name) {
        return Templates.process(configuration, "assets/" + name, Map.of("site", site), "the assets");
    }
}
