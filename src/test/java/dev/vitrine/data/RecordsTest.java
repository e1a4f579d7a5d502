package dev.vitrine.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Model;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with a record, and where exactly the message points. */
class RecordsTest {
    @Test
    void aWholeRecordHasNoProblems() {
        assertThat(TestSite.withModel("name: One\ntype: video\n").found()).isEmpty();
    }

    @Test
    void aVersionNumberStaysText() {
        assertThat(model("name: 1.10\ntype: text\n").name()).isEqualTo("1.10");
    }

    @Test
    void aYearIsADate() {
        assertThat(model("name: One\ntype: text\nreleased: 2025\n").released().orElseThrow())
                .hasToString("2025");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "off", "true", "017", "1_000", "0x1F", "1e3"})
    void aNameIsTakenAsItIsWritten(String name) {
        assertThat(model("name: " + name + "\ntype: text\n").name()).isEqualTo(name);
    }

    @Test
    void anUnknownFieldIsAProblemWithASuggestion() {
        Problem problem = only("per: second, uds: 0.20", "unknown-field");

        assertThat(problem.message()).isEqualTo("\"uds\" is not a field here");
        assertThat(problem.hint()).contains("did you mean \"usd\"?");
    }

    @Test
    void anUnknownFieldIsMarkedAtItsName() {
        assertThat(TestSite.withModel("name: One\ntype: text\ntagine: x\n").found())
                .containsExactly("models/acme/one.yaml:3:1+6 unknown-field");
    }

    @Test
    void anUnknownFieldThatResemblesNoneListsThemAll() {
        assertThat(problem("name: One\ntype: text\nxyzzy: 1\n").hint().orElseThrow())
                .startsWith("delete it, or use one of name, type, tagline");
    }

    @Test
    void anUnknownValueIsMarkedAndSuggests() {
        Problem problem = problem("name: One\ntype: vdieo\n");

        assertThat(TestSite.brief(problem)).isEqualTo("models/acme/one.yaml:2:7+5 unknown-value");
        assertThat(problem.hint()).contains("did you mean \"video\"?");
    }

    @Test
    void anUnknownMeterSuggests() {
        assertThat(only("per: secnd, usd: 1", "unknown-value").hint()).contains("did you mean \"second\"?");
    }

    @Test
    void anUnknownValueInAListIsMarkedAtTheEntry() {
        assertThat(TestSite.withModel("name: One\ntype: text\ninput: [text, imgae]\n")
                        .found())
                .containsExactly("models/acme/one.yaml:3:15+5 unknown-value");
    }

    @Test
    void aMissingFieldIsNamed() {
        Problem problem = problem("type: text\n");

        assertThat(TestSite.brief(problem)).isEqualTo("models/acme/one.yaml:1:1+0 missing-field");
        assertThat(problem.message()).contains("\"name\"");
    }

    @Test
    void eachMissingFieldIsAProblemOfItsOwn() {
        assertThat(TestSite.withModel("tagline: x\n").found()).hasSize(2);
    }

    @Test
    void aPriceWithoutASourceIsAProblemAtThePrice() {
        assertThat(TestSite.withModel("""
                                name: One
                                type: video
                                offers:
                                  - provider: acme-cloud
                                    prices:
                                      - {per: second, usd: 1, checked: 2026-01-01}
                                """).found()).containsExactly("models/acme/one.yaml:6:9+0 missing-field");
    }

    @Test
    void anAmountWithoutACurrencyIsAProblem() {
        assertThat(only("per: second, amount: 1", "missing-field").message()).contains("currency");
    }

    @ParameterizedTest
    @CsvSource({
        "released: 2025-02-30,impossible-date",
        "released: 2025-13,impossible-date",
        "released: 1066,impossible-date",
        "released: last year,wrong-form",
        "released: 2025-9,wrong-form",
        "context: many,wrong-type",
        "context: 0,out-of-range",
        "context: 1.5,wrong-type",
        "license: Acme Terms,wrong-form",
        "replaced_by: two,wrong-form",
        "'tagline: '' x''',wrong-form",
        "input: text,wrong-type",
        "'input: []',out-of-range",
        "'input: [text, text]',repeated-value",
        "media: big,wrong-type",
        "links: {paper: http://x.example},url-not-https",
        "links: {paper: javascript:alert(1)},wrong-form",
    })
    void aWrongValueIsAProblemOnItsLine(String line, String rule) {
        assertThat(TestSite.withModel("name: One\ntype: text\n" + line + "\n").found())
                .singleElement()
                .asString()
                .startsWith("models/acme/one.yaml:3:")
                .endsWith(" " + rule);
    }

    @ParameterizedTest
    @CsvSource({
        "checked: 2026-02-30,impossible-date",
        "checked: 22.11.2026,wrong-form",
        "usd: -1,out-of-range",
        "usd: 1e999999999,wrong-type",
        "usd: 1e3,wrong-type",
        "usd: free,wrong-type",
        "usd: .inf,wrong-type",
        "'usd: \"1\"',wrong-type",
        "resolution: 4q,wrong-form",
        "size: big,wrong-form",
        "duration: 5s,wrong-type",
        "audio: yes,wrong-type",
        "context_above: 200K,wrong-type",
        "'amount: 1, currency: XQX',unknown-currency",
        "'amount: 1, currency: euro',wrong-form",
        "charge: included,price-amount",
        "'charge: free, plan: Pro',price-amount",
        "'usd: 1, charge: free',price-amount",
        "note: '',out-of-range",
    })
    void aWrongPriceIsAProblemOnItsLine(String field, String rule) {
        String rest =
                field.startsWith("usd") || field.startsWith("amount") || field.startsWith("charge") ? "" : ", usd: 1";

        assertThat(TestSite.withPrices("video", "per: second, " + field + rest).found())
                .singleElement()
                .asString()
                .startsWith("models/acme/one.yaml:6:")
                .endsWith(" " + rule);
    }

    @Test
    void aPriceThatSaysNothingIsAProblem() {
        assertThat(only("per: second", "price-amount").message()).contains("nothing");
    }

    @Test
    void aPriceThatEndsBeforeItBeginsIsAProblemAtItsEnd() {
        assertThat(only("per: second, usd: 1, valid_from: 2026-02-01, valid_until: 2026-01-31", "price-dates")
                        .location()
                        .column())
                .isGreaterThan(50);
    }

    @Test
    void aPriceMayHoldOnOneDayOnly() {
        assertThat(TestSite.withPrices("video", "per: second, usd: 1, valid_from: 2026-02-01, valid_until: 2026-02-01")
                        .found())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{up_to: 10, amount: 2}, {up_to: 20, amount: 1}]",
                "[{up_to: 20, amount: 2}, {up_to: 10, amount: 1}, {amount: 1}]",
                "[{amount: 2}, {amount: 1}]",
                "[{up_to: 10, amount: 2}, {up_to: 10, amount: 1}, {amount: 1}]"
            })
    void tiersRiseWithoutGapsAndEndOpen(String tiers) {
        assertThat(only("per: image, tiers: " + tiers, "price-tiers").message()).contains("tiers");
    }

    @Test
    void oneTierIsNone() {
        assertThat(only("per: image, tiers: [{amount: 1}]", "out-of-range").message())
                .contains("fewer than 2");
    }

    @ParameterizedTest
    @CsvSource({
        "data/models/acme/deep/one.yaml,record-misplaced",
        "data/models/one.yaml,record-misplaced",
        "data/model/acme/one.yaml,record-misplaced",
        "data/things.yaml,record-misplaced",
        "data/models/acme/One.yaml,record-misplaced",
        "data/models/acme/o ne.yaml,record-misplaced",
        "data/models/acme/one.yml,record-misplaced",
        "data/models/Acme/one.yaml,record-misplaced",
        "data/models/acme/one..two.yaml,record-misplaced",
    })
    void aMisplacedFileIsAProblem(String path, String rule) {
        assertThat(TestSite.minimal().file(path, "name: One\ntype: text\n").found())
                .containsExactly(path.substring("data/".length()) + " " + rule);
    }

    @Test
    void aCatalogWithoutSettingsIsAProblem() {
        assertThat(TestSite.minimal().without("data/catalog.yaml").found())
                .containsExactly("catalog.yaml catalog-missing");
    }

    @Test
    void brokenSettingsAreOneProblemAndNotTwo() {
        assertThat(TestSite.minimal()
                        .file("data/catalog.yaml", "title: T\ntagline: x\nurl: nowhere\n")
                        .found())
                .containsExactly("catalog.yaml:3:6+7 wrong-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- name: One\n", "One\n", "42\n", "[]\n"})
    void aRecordIsAMappingAtItsRoot(String text) {
        assertThat(TestSite.withModel(text).found())
                .singleElement()
                .asString()
                .startsWith("models/acme/one.yaml")
                .endsWith("wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n"})
    void anEmptyRecordIsAProblem(String text) {
        assertThat(TestSite.withModel(text).found()).containsExactly("models/acme/one.yaml yaml-empty");
    }

    @Test
    void aFieldWithoutAValueIsAProblemAtItsName() {
        assertThat(TestSite.withModel("name: One\ntype: text\ntagline:\n").found())
                .containsExactly("models/acme/one.yaml:3:1+7 wrong-type");
    }

    @Test
    void oneBadRecordNeverHidesAnothersErrors() {
        assertThat(TestSite.withModel("? [\n")
                        .file("data/models/acme/two.yaml", "name: Two\ntype: txt\n")
                        .file("data/models/acme/three.yaml", "name: Three\ntype: text\nlicense: nope\n")
                        .found())
                .hasSize(3);
    }

    @Test
    void allErrorsOfARecordComeInOneRun() {
        assertThat(TestSite.withModel("name: One\ntype: txt\nrelased: 2025\ncontext: many\n")
                        .found())
                .extracting(line -> line.split(" ", -1)[1])
                .containsExactly("unknown-value", "unknown-field", "wrong-type");
    }

    @Test
    void datesReferencesAndPricesAreLookedAtInABrokenRecord() {
        assertThat(TestSite.withModel("""
                                name: One
                                type: txt
                                released: 2025-02-30
                                license: acme-trems
                                replaced_by: acme/oen
                                api: {gateway: gaet, operation: chat}
                                links: {paper: "https://a_b.example/x"}
                                offers:
                                  - provider: hostyl
                                    prices:
                                      - {per: image, source: https://acme.example, checked: 2026-01-01}
                                      - {per: image, uds: 1, source: https://acme.example, checked: 2026-01-01}
                                """).found())
                .containsExactly(
                        "models/acme/one.yaml:2:7+3 unknown-value",
                        "models/acme/one.yaml:3:11+10 impossible-date",
                        "models/acme/one.yaml:4:10+10 missing-record",
                        "models/acme/one.yaml:5:14+8 missing-record",
                        "models/acme/one.yaml:6:1+3 missing-field",
                        "models/acme/one.yaml:6:16+4 missing-record",
                        "models/acme/one.yaml:7:16+23 wrong-form",
                        "models/acme/one.yaml:9:15+6 missing-record",
                        "models/acme/one.yaml:11:9+0 price-amount",
                        "models/acme/one.yaml:12:22+3 unknown-field");
    }

    @Test
    void referencesAreLookedAtWithoutSettings() {
        assertThat(TestSite.withModel("name: One\ntype: text\nlicense: nope\n")
                        .without("data/catalog.yaml")
                        .found())
                .containsExactly("catalog.yaml catalog-missing", "models/acme/one.yaml:3:10+4 missing-record");
    }

    @Test
    void aRecordWithAnotherSuffixIsNotReportedAsMissingToo() {
        TestSite site = TestSite.withModel("name: One\ntype: text\nlicense: terms\n");

        assertThat(site.file("data/licenses/terms.yml", "name: T\nkind: open\n").found())
                .containsExactly("licenses/terms.yml record-misplaced");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a_b.example/x",
                "https://x.example:port/",
                "https://x.example:99999/",
                "https://-x.example/",
                "https://x..example/",
                "https://",
                "https:///x",
                "https://?q"
            })
    void anAddressHasAHostThatCanBeUsed(String url) {
        Problem problem = problem("name: One\ntype: text\nlinks: {paper: \"" + url + "\"}\n");

        assertThat(TestSite.brief(problem))
                .startsWith("models/acme/one.yaml:3:16+")
                .endsWith(" wrong-form");
        assertThat(problem.message()).isEqualTo("\"" + url + "\" has no host name that can be used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://[bad", "https://x.example/a b"})
    void anAddressThatIsNoneIsOneProblem(String url) {
        assertThat(TestSite.withModel("name: One\ntype: text\nlinks: {paper: \"" + url + "\"}\n")
                        .found())
                .singleElement()
                .asString()
                .endsWith(" wrong-form");
    }

    @ParameterizedTest
    @CsvSource({"'usd: \"0.20\"',0.20", "'usd: 1, duration: \"5\"',5", "'usd: 1, audio: \"true\"',true"})
    void quotesThatMakeTextOfANumberAreToBeRemoved(String fields, String plain) {
        assertThat(only("per: second, " + fields, "wrong-type").hint()).contains("remove the quotes: write " + plain);
    }

    @ParameterizedTest
    @CsvSource({
        "22-11-2026,write 2026-11-22",
        "11/22/2026,write 2026-11-22",
        "03.04.2026,'write 2026-04-03 or 2026-03-04: year, month, day'",
        "2026-1-2,write 2026-01-02",
    })
    void aDayOfAnotherFormIsRewritten(String day, String hint) {
        assertThat(only("per: second, usd: 1, checked: \"" + day + "\"", "wrong-form")
                        .hint())
                .contains(hint);
    }

    @Test
    void anUnknownFieldBesideTheOneItResemblesIsToBeDeleted() {
        assertThat(problem("name: One\ntype: text\ntyp: text\n").hint())
                .contains("delete it: \"type\" stands here already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"usd: 0", "usd: 0.00", "'amount: 0, currency: EUR'"})
    void aPriceOfNothingIsAWarning(String price) {
        Problem problem = only("per: second, " + price.replace("'", ""), "price-zero");

        assertThat(problem.rule().severity()).isEqualTo(Severity.WARNING);
        assertThat(problem.hint())
                .contains("write charge: free in place of "
                        + price.replace("'", "").split(":", -1)[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-02,2026-05-01,true",
        "2027,2026-12-31,true",
        "2026-05,2026-04-30,true",
        "2026-05-01,2026-05-01,false",
        "2026-05,2026,false",
        "2026,2026-03,false",
    })
    void aModelIsDeprecatedBeforeItRetires(String deprecated, String retires, boolean warned) {
        TestSite site =
                TestSite.withModel("name: One\ntype: text\ndeprecated: " + deprecated + "\nretires: " + retires + "\n");

        assertThat(site.found())
                .isEqualTo(
                        warned
                                ? List.of("models/acme/one.yaml:3:13+" + deprecated.length() + " status-date")
                                : List.of());
    }

    private static Problem problem(String record) {
        return TestSite.withModel(record).problems().get(0);
    }

    /** The one problem of a price, which is of a rule. */
    private static Problem only(String price, String rule) {
        assertThat(TestSite.withPrices("video", price).problems())
                .singleElement()
                .extracting(problem -> problem.rule().id())
                .isEqualTo(rule);
        return TestSite.withPrices("video", price).problems().get(0);
    }

    private static Model model(String record) {
        return TestSite.withModel(record).catalog().models().values().iterator().next();
    }
}
