package dev.vitrine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has to hold between records. */
class ChecksTest {
    @ParameterizedTest
    @CsvSource({
        "license: acme-trems,10,acme-terms",
        "replaced_by: acme/oen,14,acme/one",
    })
    void aDanglingReferenceIsMarkedAndSuggests(String line, int column, String suggestion) {
        Problem problem = only(TestSite.withModel("name: One\ntype: text\n" + line + "\n"));

        assertThat(TestSite.brief(problem))
                .startsWith("models/acme/one.yaml:3:" + column + "+")
                .endsWith("missing-record");
        assertThat(problem.hint()).contains("did you mean \"" + suggestion + "\"?");
    }

    @Test
    void aDanglingProviderIsMarkedAtItsMention() {
        Problem problem = only(TestSite.withModel("name: One\ntype: text\noffers:\n  - provider: hostyl\n"));

        assertThat(TestSite.brief(problem)).isEqualTo("models/acme/one.yaml:4:15+6 missing-record");
        assertThat(problem.hint()).contains("did you mean \"hostly\"?");
    }

    @Test
    void aModelOfAnotherTypeIsFoundOnceInEachArena() {
        TestSite site = TestSite.minimal().and("""
                -- data/models/acme/text.yaml --
                name: Text
                type: text
                -- data/models/acme/both.yaml --
                name: Both
                type: text
                output: [text, video]
                -- data/models/acme/clip.yaml --
                name: Clip
                type: video
                -- data/arenas/duel.yaml --
                name: Duel
                type: video
                compares: Two clips.
                scores: votes
                -- data/arenas/list.yaml --
                name: List
                type: video
                compares: Two clips.
                scores: ratings
                publisher: Judges
                method: Counting.
                sources: [{id: daily, name: Daily, url: https://judges.example/daily}]
                -- data/arenas/duel/1.csv --
                time,a,b,outcome
                2026-03-18,acme/both,acme/clip,a
                2026-03-19,acme/clip,acme/text,a
                2026-03-20,acme/text,acme/clip,a
                -- data/arenas/list/1.csv --
                date,source,name,model,score
                2026-03-19,daily,Both,acme/both,3
                2026-03-19,daily,Text,acme/text,2
                2026-03-20,daily,Text,acme/text,1
                """);

        assertThat(site.found())
                .containsExactly("arenas/duel/1.csv:3:1+0 entrant-type", "arenas/list/1.csv:3:1+0 entrant-type");
        assertThat(site.problems()).noneMatch(Problem::isError);
    }

    @Test
    void aReferenceThatResemblesNothingSaysWhichFileToAdd() {
        assertThat(only(TestSite.withModel("name: One\ntype: text\nlicense: zzz\n"))
                        .hint())
                .contains("add data/licenses/zzz.yaml");
    }

    @Test
    void aModelOfAnUnknownOrganizationIsAProblem() {
        TestSite site = TestSite.minimal().file("data/models/zeta/one.yaml", "name: One\ntype: text\n");

        assertThat(only(site).message()).isEqualTo("there is no organization \"zeta\"");
    }

    @Test
    void aProviderOfAnUnknownOrganizationIsAProblem() {
        TestSite site = TestSite.minimal().file("data/providers/p.yaml", "name: P\nkind: host\norganization: acne\n");

        assertThat(TestSite.brief(only(site))).isEqualTo("providers/p.yaml:3:15+4 missing-record");
    }

    @Test
    void anUnknownGatewayIsAProblem() {
        assertThat(only(TestSite.withModel(api("gaet", "chat"))).message()).isEqualTo("there is no gateway \"gaet\"");
    }

    @Test
    void anOperationThatTheGatewayDoesNotOfferIsAProblem() {
        Problem problem = only(TestSite.withModel(api("gate", "image-generation")));

        assertThat(TestSite.brief(problem)).isEqualTo("models/acme/one.yaml:5:14+16 missing-record");
        assertThat(problem.hint()).contains("its operations are chat, video-generation");
    }

    @ParameterizedTest
    @CsvSource({
        "data/licenses/acme-terms.yaml,name: x",
        "data/providers/hostly.yaml,'a: ['",
        "data/organizations/acme.yaml,nme: x",
        "data/gateways/gate.yaml,name: 1",
    })
    void aBrokenRecordCausesNoDanglingReferencesElsewhere(String path, String text) {
        TestSite site = TestSite.withModel(api("gate", "chat") + "license: acme-terms\noffers:\n  - provider: hostly\n")
                .file(path, text + "\n");

        assertThat(site.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.location().path()).isEqualTo(path));
    }

    @Test
    void anAliasThatIsAModelsNameIsAProblemThatNamesIt() {
        TestSite site = TestSite.withModel("name: One\ntype: text\naliases: [two]\n")
                .file("data/models/acme/two.yaml", "name: Two\ntype: text\n");

        assertThat(TestSite.brief(only(site))).isEqualTo("models/acme/one.yaml:3:11+3 name-taken");
        assertThat(only(site).message()).contains("data/models/acme/two.yaml");
    }

    @Test
    void anAliasOfTwoModelsIsAProblem() {
        TestSite site = TestSite.withModel("name: One\ntype: text\naliases: [old]\n")
                .file("data/models/acme/two.yaml", "name: Two\ntype: text\naliases: [old]\n");

        assertThat(TestSite.brief(only(site))).isEqualTo("models/acme/two.yaml:3:11+3 name-taken");
    }

    @Test
    void anAliasOfTheModelsOwnNameIsAProblem() {
        assertThat(TestSite.withModel("name: One\ntype: text\naliases: [one]\n").found())
                .containsExactly("models/acme/one.yaml:3:11+3 name-taken");
    }

    @Test
    void aPriceThatASourceGivesTwiceIsAProblem() {
        TestSite site = TestSite.withPrices("video", "per: second, usd: 1", "per: second, usd: 2");

        assertThat(TestSite.brief(only(site))).isEqualTo("models/acme/one.yaml:7:9+0 price-repeated");
        assertThat(only(site).message()).contains("line 6");
    }

    @Test
    void twoSourcesMayDisagree() {
        assertThat(TestSite.withPrices(
                                "video",
                                "per: second, usd: 1, source: https://a.example/",
                                "per: second, usd: 2, source: https://b.example/")
                        .found())
                .isEmpty();
    }

    @Test
    void aHistoryMayBeReadOnManyPagesAndStillHasOnePriceADay() {
        assertThat(TestSite.withPrices(
                                "video",
                                "per: second, usd: 1, valid_until: 2026-02-15, source: https://a.example/1",
                                "per: second, usd: 1.5, valid_from: 2026-02-01, source: https://a.example/2")
                        .found())
                .containsExactly("models/acme/one.yaml:7:9+0 price-overlap");
    }

    @Test
    void pricesAtDifferentTimesAreNotRepeated() {
        assertThat(TestSite.withPrices(
                                "video",
                                "per: second, usd: 1, valid_until: 2026-01-31",
                                "per: second, usd: 1.5, valid_from: 2026-02-01")
                        .found())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "usd: 2,'amount: 2, currency: EUR'",
        "'amount: 3, currency: CNY','amount: 2, currency: EUR'",
        "usd: 2,charge: free",
        "'charge: included, plan: Pro','charge: included, plan: Max'",
        "usd: 2,'tiers: [{up_to: 10, amount: 2}, {amount: 1}]'",
    })
    void anotherCurrencyOrKindOfChargeIsNotRepeated(String one, String other) {
        assertThat(TestSite.withPrices(
                                "video", "per: second, " + one, "per: second, " + other + ", valid_until: 2026-12-31")
                        .found())
                .isEmpty();
        assertThat(TestSite.withPrices("video", "per: second, " + one, "per: second, " + other)
                        .found())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "valid_until: 2026-01-31,valid_from: 2026-01-31",
        "valid_until: 2026-01-31,valid_until: 2026-06-30",
        "valid_from: 2026-01-31,valid_from: 2026-06-30",
        "note: always,valid_from: 2026-06-30",
        "'valid_from: 2026-01-01, valid_until: 2026-12-31','valid_from: 2026-02-01, valid_until: 2026-03-31'",
    })
    void pricesOfOneSourceThatShareADayAreAProblem(String one, String other) {
        Problem problem =
                only(TestSite.withPrices("video", "per: second, usd: 1, " + one, "per: second, usd: 2, " + other));

        assertThat(TestSite.brief(problem)).isEqualTo("models/acme/one.yaml:7:9+0 price-overlap");
        assertThat(problem.message()).contains("line 6");
    }

    private static String api(String gateway, String operation) {
        return "name: One\ntype: text\napi:\n  gateway: " + gateway + "\n  operation: " + operation + "\n  id: one\n";
    }

    private static Problem only(TestSite site) {
        assertThat(site.problems()).as(site.found().toString()).hasSize(1);
        return site.problems().get(0);
    }
}
