package dev.vitrine.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The prices as a table for spreadsheets. */
class PriceTableTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\u0000=1", "＝1"})
    void aFormulaIsText(String text) {
        assertThat(Csv.line(Stream.of(text)).replace("\"", "")).startsWith("'" + text);
    }

    @Test
    void aNumberBelowNoughtIsANumber() {
        JsonNode values = Documents.json("[-1.50, \"-1.50\", null]");

        assertThat(Csv.row(values.valueStream())).isEqualTo("-1.5,'-1.50,\r");
    }

    @Test
    void cellsAreQuotedByRfc4180() {
        assertThat(Csv.line(Stream.of("a,b", "say \"x\"", "two\nlines", "", "plain - text")))
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",,plain - text\r");
    }

    @Test
    void theTableMatchesTheDocument() throws IOException {
        Map<String, String> documents = Documents.of(Documents.built(Documents.contract(), folder));
        List<JsonNode> rows = Documents.json(documents.get("prices.json"))
                .get("prices")
                .valueStream()
                .toList();
        List<List<String>> table = parse(documents.get("prices.csv"));

        assertThat(table.get(0)).isEqualTo(List.copyOf(rows.get(0).propertyNames()));
        assertThat(table).hasSize(rows.size() + 1);
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i)
                    .valueStream()
                    .map(value -> value.isNull() ? "" : value.asString())
                    .map(text -> text.startsWith("=") ? "'" + text : text)
                    .toList();
            assertThat(table.get(i + 1)).isEqualTo(cells);
        }
    }

    /** Excel takes UTF-8 for something else without it; to Python's csv it is part of the first name. */
    @Test
    void onlyTheTablesForExcelBeginWithAByteOrderMark() {
        Map<String, String> documents = Documents.of(Documents.built(TestSite.withModel("""
                        name: 通义千问 视觉版
                        type: text
                        offers:
                          - provider: acme-cloud
                            prices:
                              - {per: 1M input tokens, usd: 1, source: https://acme.example/pricing, checked: 2026-01-01}
                        """), folder));

        for (String table : List.of("prices", "rankings")) {
            String plain = documents.get(table + ".csv");
            assertThat(plain).doesNotStartWith("\ufeff");
            assertThat(documents.get(table + "-excel.csv")).isEqualTo("\ufeff" + plain);
        }
        assertThat(documents.get("prices.csv")).contains("通义千问 视觉版");
    }

    /** Its pages say that it cost so much, and name no price of today. */
    @Test
    void aRetiredModelHasNoCurrentPrice() {
        Map<String, String> documents = Documents.of(Documents.built(TestSite.withModel("""
                name: One
                type: image
                status: retired
                offers:
                  - provider: acme-cloud
                    prices:
                      - {per: image, usd: 0.05, source: https://acme.example/pricing, checked: 2026-01-01}
                  - provider: hostly
                    prices:
                      - {per: image, charge: free, source: https://acme.example/pricing, checked: 2026-01-01}
                """), folder));

        assertThat(Documents.json(documents.get("prices.json")).get("prices").valueStream())
                .hasSize(2)
                .allMatch(price -> !price.get("current").asBoolean());
        JsonNode model =
                Documents.json(documents.get("models.json")).get("models").get(0);
        assertThat(model.get("starting_price").isNull()).isTrue();
        assertThat(model.get("free").asBoolean()).isFalse();
    }

    /** For tables without line breaks in cells. */
    private static List<List<String>> parse(String csv) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        assertThat(csv.replace("\r\n", "")).doesNotContain("\r", "\n");
        BufferedReader lines = new BufferedReader(new StringReader(csv));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            List<String> cells = new ArrayList<>();
            for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
                cells.add(
                        cell.startsWith("\"")
                                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                                : cell);
            }
            rows.add(cells);
        }
        return rows;
    }
}
