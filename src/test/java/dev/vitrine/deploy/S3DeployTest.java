package dev.vitrine.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.deploy.DeployOptions.Limits;
import dev.vitrine.deploy.DeployOptions.Trust;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.site.PublishedSite;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Deploys to a real S3 server. */
@VerifyOnly
class S3DeployTest {
    @TempDir
    private static Path shared;

    private static S3Server server;
    private static S3Client client;
    private static int buckets;

    @TempDir
    private Path temporary;

    private String bucket;
    private DeployOptions options;
    private int built;

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start(shared);
        client = server.client();
        identify(S3Server.KEY, S3Server.SECRET);
    }

    @AfterAll
    static void stop() {
        List.of("aws.accessKeyId", "aws.secretAccessKey").forEach(System::clearProperty);
        client.close();
        server.close();
    }

    @BeforeEach
    void makeBucket() {
        buckets++;
        bucket = "bucket-" + buckets;
        client.createBucket(request -> request.bucket(bucket));
        options = to("s3://" + bucket + "/site");
    }

    @Test
    void aSiteArrivesBelowItsPrefixWithItsHeaders() {
        client.putObject(request -> request.bucket(bucket).key("site-of-others"), RequestBody.fromString("theirs"));
        Map<String, String> site = new TreeMap<>(Sites.models("red", "one"));
        site.put("index.html.br", "compressed");

        assertThat(deploy(site, options).uploaded()).isEqualTo(4);

        Map<String, String> there = objects("site/");
        assertThat(there).isEqualTo(site);
        assertThat(objects("")).containsKey("site-of-others");
        HeadObjectResponse page = head("site/index.html");
        assertThat(page.contentType()).isEqualToIgnoringWhitespace("text/html;charset=utf-8");
        assertThat(page.cacheControl()).contains("must-revalidate");
        assertThat(page.contentEncoding()).isNullOrEmpty();
        assertThat(head("site/assets/style.red.css").cacheControl()).contains("immutable");
        assertThat(head("site/index.html.br").contentEncoding()).isEqualTo("br");
        assertThat(head("site/index.html.br").contentType()).isEqualToIgnoringWhitespace("text/html;charset=utf-8");
    }

    @Test
    void onlyWhatDiffersIsSent() {
        deploy(Sites.models("red", "one", "two"), options);
        Map<String, String> next = Sites.models("red", "one");

        assertThat(reasons(plan(next, options))).containsExactly("index.html CHANGED");
        assertThat(deploy(next, Sites.later(options, Duration.ofHours(1))).bytes())
                .isEqualTo(next.get("index.html").length());
        assertThat(objects("site/")).containsKey("models/acme/two/index.html");

        deploy(next, Sites.later(options, Duration.ofHours(25)));
        assertThat(objects("site/")).isEqualTo(next);
        assertThat(changes(next, Sites.later(options, Duration.ofHours(26))))
                .containsExactly("swap " + Target.LOCK, "delete " + Target.LOCK);
    }

    @Test
    void aFileWithChangedHeadersIsUploadedAgain() {
        Map<String, String> site = Sites.models("red", "one");
        deploy(site, options);
        String key = "site/index.html";
        client.copyObject(request -> request.sourceBucket(bucket)
                .sourceKey(key)
                .destinationBucket(bucket)
                .destinationKey(key)
                .metadataDirective(MetadataDirective.REPLACE)
                .metadata(head(key).metadata())
                .contentType("text/plain"));

        DeployOptions wary = Sites.trusting(options, Trust.NOTHING);
        assertThat(reasons(plan(site, wary))).containsExactly("index.html HEADERS");
        deploy(site, wary);
        assertThat(head(key).contentType()).isEqualToIgnoringWhitespace("text/html;charset=utf-8");
        assertThat(plan(site, wary).isEmpty()).isTrue();
    }

    @Test
    void missingFilesAndFilesReplacedByOthersAreUploadedAgain() {
        Map<String, String> site = Sites.models("red", "one");
        deploy(site, options);
        client.deleteObject(request -> request.bucket(bucket).key("site/assets/style.red.css"));
        client.putObject(request -> request.bucket(bucket).key("site/index.html"), RequestBody.fromString("defaced"));

        DeployOptions wary = Sites.trusting(options, Trust.NOTHING);
        assertThat(reasons(plan(site, wary))).containsExactly("assets/style.red.css MISSING", "index.html CHANGED");
        deploy(site, wary);
        assertThat(objects("site/")).isEqualTo(site);
    }

    @Test
    void aLostRecordIsRecreatedFromTheTarget() {
        Map<String, String> site = Sites.models("red", "one");
        deploy(site, options);
        client.deleteObject(request -> request.bucket(bucket).key("site/" + Target.MANIFEST));

        assertThat(plan(site, options).unchanged()).isEqualTo(3);
        assertThat(deploy(site, options).uploaded()).isZero();
        assertThat(objects("")).containsKey("site/" + Target.MANIFEST);
    }

    @Test
    void objectsOfOthersAreNeverDeleted() {
        client.putObject(
                request -> request.bucket(bucket).key("site/videos/demo.mp4"), RequestBody.fromString("theirs"));
        client.putObject(request -> request.bucket(bucket).key("site/index.html"), RequestBody.fromString("theirs"));

        assertThat(reasons(plan(Sites.models("red", "one"), Sites.overwriting(options))))
                .contains("index.html REPLACED");
        deploy(Sites.models("red", "one"), Sites.overwriting(options));
        deploy(Sites.models("blue", "one"), Sites.grace(options, Duration.ZERO));
        assertThat(objects("site/")).containsEntry("videos/demo.mp4", "theirs").hasSize(4);
    }

    @Test
    void hostileNamesArriveAsTheyAre() {
        Map<String, String> site = new TreeMap<>(Map.of(
                "index.html", "home",
                "models/a b/#1/index.html", "hash",
                "models/100%25/index.html", "percent",
                "models/a+b&c=d/index.html", "plus",
                "models/é漢字\ud83d\ude80/index.html", "letters",
                "models/'quote/$(x)/index.html", "shell"));

        deploy(site, options);
        assertThat(objects("site/")).isEqualTo(site);
        assertThat(plan(site, Sites.trusting(options, Trust.NOTHING)).isEmpty()).isTrue();
    }

    @Test
    void twoDeploysAtOnceEndWithOneSiteAndOneRefusal() throws Exception {
        PublishedSite red = publish(Sites.models("red", many(40)));
        PublishedSite blue = publish(Sites.models("blue", many(40)));
        Map<String, Checked<Deployed>> done = new ConcurrentHashMap<>();
        Thread one =
                new Thread(() -> done.put("red", Deploy.run(red, Sites.by(options, "red"), DeployProgress.SILENT)));
        Thread other =
                new Thread(() -> done.put("blue", Deploy.run(blue, Sites.by(options, "blue"), DeployProgress.SILENT)));
        one.start();
        other.start();
        one.join();
        other.join();

        List<Problem> problems =
                done.values().stream().flatMap(each -> each.problems().stream()).toList();
        assertThat(problems).extracting(Problem::rule).containsExactly(DeployRules.LOCKED);
        String winner = done.get("red").problems().isEmpty() ? "red" : "blue";
        assertThat(objects("site/")).isEqualTo(Sites.models(winner, many(40)));
    }

    /** As a deploy whose lock was broken and that has not noticed yet. */
    @Test
    void aDeployThatWasOvertakenDoesNotRecordItself() {
        Map<String, String> red = Sites.models("red", "one");
        deploy(red, options);
        try (Target target = Targets.open(options)) {
            Optional<String> stale = target.read(Target.MANIFEST).map(Target.Stored::tag);
            deploy(Sites.models("blue", "one"), options);
            assertThat(target.swap(Target.MANIFEST, stale, "{}")).isEmpty();
            assertThat(target.swap(Target.MANIFEST, Optional.empty(), "{}")).isEmpty();
        }
        assertThat(plan(Sites.models("blue", "one"), options).isEmpty()).isTrue();
    }

    @Test
    void aDeployThatDiesAnywhereIsFinishedByTheNext() {
        Random random = new Random(20261122);
        for (int round = 0; round < 6; round++) {
            DeployOptions place = to("s3://" + bucket + "/round" + round);
            String prefix = "round" + round + "/";
            Map<String, String> red = Sites.models("red", "one", "two", "old");
            Map<String, String> blue = Sites.models("blue", "one", "two", "new");
            deploy(red, place);
            MortalTarget mortal =
                    new MortalTarget(Targets.open(place), random.nextInt(12), () -> Whole.assertWhole(objects(prefix)));
            try {
                Deploy.run(publish(blue), mortal, Sites.grace(place, Duration.ZERO), DeployProgress.SILENT);
            } catch (MortalTarget.Death expected) {
                // Its lock stays.
            }
            deploy(blue, Sites.later(place, Duration.ofHours(1)));
            Whole.assertWhole(objects(prefix));
            deploy(blue, Sites.later(place, Duration.ofHours(26)));
            assertThat(objects(prefix)).isEqualTo(blue);
        }
    }

    @Test
    void wrongCredentialsAreReported() {
        identify("nobody", "nothing");
        try {
            Problem problem = problem(options);
            assertThat(problem.rule()).isEqualTo(DeployRules.REFUSED);
            assertThat(problem.message()).contains("the credentials are not valid there");
        } finally {
            identify(S3Server.KEY, S3Server.SECRET);
        }
    }

    @Test
    void aMissingBucketIsReported() {
        Problem problem = problem(to("s3://no-such-bucket"));

        assertThat(problem.rule()).isEqualTo(DeployRules.REFUSED);
        assertThat(problem.message()).contains("there is no bucket \"no-such-bucket\"");
        assertThat(problem.location().path()).startsWith("s3://no-such-bucket");
    }

    @Test
    void aStoreThatDoesNotRespondIsReportedAsUnreachable() {
        Address.Bucket nowhere =
                ((Address.Bucket) options.target()).at(Optional.of(URI.create("http://127.0.0.1:9")), Optional.empty());

        Problem problem = problem(to(nowhere));
        assertThat(problem.rule()).isEqualTo(DeployRules.UNREACHABLE);
        assertThat(problem.message()).contains("no answer from http://127.0.0.1:9");
    }

    private Plan plan(Map<String, String> site, DeployOptions how) {
        return Deploy.plan(publish(site), how, DeployProgress.SILENT).value().orElseThrow();
    }

    private Deployed deploy(Map<String, String> site, DeployOptions how) {
        Checked<Deployed> done = Deploy.run(publish(site), how, DeployProgress.SILENT);
        assertThat(done.problems()).isEmpty();
        return done.value().orElseThrow();
    }

    private Problem problem(DeployOptions how) {
        Checked<Deployed> done = Deploy.run(publish(Sites.models("red", "one")), how, DeployProgress.SILENT);
        assertThat(done.value()).isEmpty();
        return done.problems().get(0);
    }

    private List<String> changes(Map<String, String> site, DeployOptions how) {
        MortalTarget noting = new MortalTarget(Targets.open(how), Integer.MAX_VALUE, () -> {});
        Deploy.run(publish(site), noting, how, DeployProgress.SILENT);
        return noting.changes();
    }

    private PublishedSite publish(Map<String, String> site) {
        built++;
        return Sites.publish(temporary.resolve("site" + built), site);
    }

    /** Every object below a prefix that is not Vitrine's own record, unless the prefix is empty. */
    private Map<String, String> objects(String prefix) {
        Set<String> keys =
                client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                        .map(S3Object::key)
                        .filter(key -> prefix.isEmpty() || !key.startsWith(prefix + Target.HOME))
                        .collect(Collectors.toSet());
        Map<String, String> objects = new TreeMap<>();
        keys.forEach(key -> objects.put(
                key.substring(prefix.length()),
                client.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                        .asString(UTF_8)));
        return objects;
    }

    private HeadObjectResponse head(String key) {
        return client.headObject(request -> request.bucket(bucket).key(key));
    }

    private static DeployOptions to(String address) {
        Address.Bucket parsed = (Address.Bucket) Address.parse(address).value().orElseThrow();
        return to(parsed.at(Optional.of(server.endpoint()), Optional.empty()));
    }

    private static DeployOptions to(Address.Bucket address) {
        DeployOptions usual = Sites.to(address.text());
        return new DeployOptions(
                address, new Limits(Limits.GRACE, OptionalInt.empty(), 4), usual.trust(), usual.lock(), usual.caller());
    }

    private static String[] many(int models) {
        return IntStream.range(0, models).mapToObj(number -> "m" + number).toArray(String[]::new);
    }

    private static void identify(String key, String secret) {
        System.setProperty("aws.accessKeyId", key);
        System.setProperty("aws.secretAccessKey", secret);
    }

    private static List<String> reasons(Plan plan) {
        return plan.uploads().stream()
                .map(upload -> upload.path() + " " + upload.reason().name())
                .toList();
    }
}
