package dev.vitrine.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import org.junit.jupiter.api.Test;

/** What changes the stamp of a catalog, and what does not. */
class BuildStampTest {
    private static final String MODEL = "name: One\ntype: text\ncontext: 1000\nlicense: acme-terms\n";

    private static String stamp(TestSite site) {
        return new BuildStamp(site.catalog()).text();
    }

    @Test
    void itIsTheSameForTheSameFacts() {
        assertThat(stamp(TestSite.withModel(MODEL)))
                .matches("[0-9a-f]{16}")
                .isEqualTo(stamp(TestSite.withModel(
                        "# Read today.\nlicense: acme-terms\n\n" + MODEL.replace("license: acme-terms\n", ""))));
    }

    @Test
    void anyFactChangesIt() {
        String before = stamp(TestSite.withModel(MODEL));

        assertThat(before)
                .isNotEqualTo(stamp(TestSite.withModel(MODEL.replace("1000", "1001"))))
                .isNotEqualTo(stamp(TestSite.withModel(MODEL.replace("context", "max_output"))))
                .isNotEqualTo(stamp(TestSite.withModel(MODEL).file("data/organizations/acme.yaml", "name: Ac\n")))
                .isNotEqualTo(stamp(TestSite.withModel(MODEL).file("data/organizations/more.yaml", "name: More\n")));
    }
}
