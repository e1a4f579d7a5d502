package dev.vitrine.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Interpreter;
import dev.vitrine.fixture.Program;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.site.Compression;
import dev.vitrine.site.Delivery;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The template's policies against the delivery, and its function run. */
@VerifyOnly
class CloudFrontTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private BuiltSite built;
    private JsonNode resources;

    @BeforeEach
    void build() {
        built = BuiltSite.at(folder, URI.create("https://host.example/catalog/"), Compression.FULL);
        resources = JSON.readTree(Host.CLOUDFRONT.configuration(built.site())).get("Resources");
    }

    @Test
    void thePoliciesMatchTheDelivery() {
        assertThat(said("Responses")).isEqualTo(expected("index.html"));
        assertThat(said("OpenResponses")).isEqualTo(expected("schemas/model.json"));
    }

    /** What the bucket says of each file, after a deploy, is not said again. */
    private SortedMap<String, String> expected(String file) {
        SortedMap<String, String> headers = built.site().delivery().headers(file);
        headers.remove("Content-Type");
        headers.remove("Cache-Control");
        return headers;
    }

    private SortedMap<String, String> said(String policy) {
        JsonNode config = resources.get(policy).get("Properties").get("ResponseHeadersPolicyConfig");
        JsonNode security = config.get("SecurityHeadersConfig");
        SortedMap<String, String> said = new TreeMap<>();
        config.get("CustomHeadersConfig")
                .get("Items")
                .forEach(item -> said.put(
                        item.get("Header").asString(), item.get("Value").asString()));
        said.put(
                "Content-Security-Policy",
                security.at("/ContentSecurityPolicy/ContentSecurityPolicy").asString());
        said.put(
                "Referrer-Policy", security.at("/ReferrerPolicy/ReferrerPolicy").asString());
        said.put(
                "Strict-Transport-Security",
                "max-age="
                        + security.at("/StrictTransportSecurity/AccessControlMaxAgeSec")
                                .asInt());
        if (security.has("ContentTypeOptions")) {
            said.put("X-Content-Type-Options", "nosniff");
        }
        if (config.has("CorsConfig")) {
            said.put(
                    "Access-Control-Allow-Origin",
                    config.at("/CorsConfig/AccessControlAllowOrigins/Items/0").asString());
        }
        return said;
    }

    @Test
    void filesForScriptsOfOtherSitesHaveASeparatePolicy() {
        JsonNode distribution = resources.at("/Site/Properties/DistributionConfig");

        assertThat(distribution
                        .at("/DefaultCacheBehavior/ResponseHeadersPolicyId/Ref")
                        .asString())
                .isEqualTo("Responses");
        assertThat(distribution.get("CacheBehaviors").valueStream())
                .allMatch(behavior ->
                        behavior.at("/ResponseHeadersPolicyId/Ref").asString().equals("OpenResponses"))
                .extracting(behavior -> behavior.get("PathPattern").asString())
                .contains("/catalog/*.json", "/catalog/*.md", "/catalog/*.atom", "/catalog/*.ics");
    }

    @Test
    void aRequestIsOfAFileThatTheSiteHas() throws IOException, InterruptedException {
        assertThat(asked("/catalog/", "gzip, deflate, br")).isEqualTo("/catalog/index.html.br");
        assertThat(asked("/catalog/", "gzip")).isEqualTo("/catalog/index.html.gz");
        assertThat(asked("/catalog/models/acme/one/", "br;q=0, gzip;q=0.5"))
                .isEqualTo("/catalog/models/acme/one/index.html.gz");
        assertThat(asked("/catalog/models/", "br; q=0.0, gzip;q=0")).isEqualTo("/catalog/models/index.html");
        assertThat(asked("/catalog/robots.txt", "br")).isEqualTo("/catalog/robots.txt");
        assertThat(asked("/catalog/models/acme/uno/", "br")).isEqualTo("301 /catalog/models/acme/one/");
        assertThat(asked("/catalog/models/acme/one-2.5", "br")).isEqualTo("301 /catalog/models/acme/one-2.5/");
        assertThat(asked("/catalog", "br")).isEqualTo("301 /catalog/");
        assertThat(asked("/catalog/models/acme/uno", "br")).isEqualTo("301 /catalog/models/acme/one/");
        assertThat(asked("/elsewhere", "br")).isEqualTo("/elsewhere");
    }

    @Test
    void anAddressThatLeadsOnKeepsItsQuery() throws IOException, InterruptedException {
        String query = "{q: {value: 'a%20b'}, tag: {value: 'x', multiValue: [{value: 'x'}, {value: 'y'}]}}";

        assertThat(asked("/catalog/search", "br", query)).isEqualTo("301 /catalog/search/?q=a%20b&tag=x&tag=y");
        assertThat(asked("/catalog/models/acme/uno/", "br", query)).endsWith("/one/?q=a%20b&tag=x&tag=y");
        assertThat(asked("/catalog", "br", query)).isEqualTo("301 /catalog/?q=a%20b&tag=x&tag=y");
    }

    @Test
    void aFunctionThatWouldBeTooLargeLeavesRedirectsToTheirPages() {
        SortedMap<String, String> ways = new TreeMap<>();
        IntStream.range(0, 500).forEach(i -> ways.put("models/z/old" + i + "/", "models/z/new/"));
        String code = new CloudFrontFunction(
                        Delivery.of(URI.create("https://host.example/"), ways), List.of("index.html"))
                .code();

        assertThat(code.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(CloudFrontFunction.MOST_BYTES);
        assertThat(code).contains("var redirects = {};").contains("var home = \"/\";");
    }

    private String asked(String uri, String accepted) throws IOException, InterruptedException {
        return asked(uri, accepted, "{}");
    }

    private String asked(String uri, String accepted, String query) throws IOException, InterruptedException {
        String code = resources.at("/Requests/Properties/FunctionCode").asString();
        Path script = Files.writeString(folder.resolve("function.js"), code + """
                const answer = handler({request: {uri: process.argv[2], querystring: %s, headers: {'accept-encoding': {value: process.argv[3]}}}});
                console.log(answer.uri || answer.statusCode + ' ' + answer.headers.location.value);
                """.formatted(query));
        Program.Ran ran = Program.run(List.of(Interpreter.NODE.command(), script.toString(), uri, accepted));
        assertThat(ran.code()).as(ran.output()).isZero();
        return ran.output().strip();
    }
}
