package dev.vitrine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Site;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;

/** What visitors may rely on at every moment. */
final class Whole {
    private Whole() {}

    /** Every file of a folder that is not Vitrine's own record, by path. */
    static Map<String, String> visible(Path folder) {
        Map<String, String> files = new TreeMap<>(Site.files(folder));
        files.keySet().removeIf(path -> path.startsWith(Target.HOME));
        return files;
    }

    /** Each page has the assets that it names; and the home page's links, the only ones, lead somewhere. */
    static void assertWhole(Map<String, String> files) {
        files.forEach((path, text) -> {
            if (path.endsWith(".html")) {
                for (String named : Site.addresses(Jsoup.parse(text))) {
                    assertThat(files).as("what %s names", path).containsKey(named.substring(1));
                }
            }
        });
    }
}
