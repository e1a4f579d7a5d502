package dev.vitrine.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What must hold of every workflow and action, those of a new catalog too: what it may do, and whose code it runs. */
class WorkflowsTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern USES = Pattern.compile("(?m)^\\s*(?:- )?uses: (.*)$");
    private static final Pattern PINNED = Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");
    private static final Path STARTER = Path.of("src/main/resources/dev/vitrine/starter/github/workflows");

    /** A workflow or an action: where it is from, its text, and what the text says. */
    private record Source(String name, String text, JsonNode yaml) {
        @Override
        public String toString() {
            return name;
        }

        boolean isWorkflow() {
            return yaml.has("jobs");
        }

        /** The jobs of a workflow, or the one list of steps of an action. */
        Map<String, JsonNode> jobs() {
            Map<String, JsonNode> jobs = new TreeMap<>();
            if (isWorkflow()) {
                yaml.path("jobs").properties().forEach(job -> jobs.put(job.getKey(), job.getValue()));
            } else {
                jobs.put("action", yaml.path("runs"));
            }
            return jobs;
        }

        List<JsonNode> steps() {
            List<JsonNode> steps = new ArrayList<>();
            jobs().values().forEach(job -> job.path("steps").forEach(steps::add));
            return steps;
        }
    }

    static List<Source> all() throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(".github"))) {
            for (Path file : files.filter(file -> file.toString().matches(".*/(workflows/.*|action)\\.ya?ml"))
                    .sorted()
                    .toList()) {
                sources.add(source(file.toString(), Files.readString(file)));
            }
        }
        sources.add(source("action.yml", Files.readString(Path.of("action.yml"))));
        for (String name : List.of("catalog", "comment")) {
            Path file = STARTER.resolve(name + ".yml");
            sources.add(source(file.toString(), Files.readString(file)));
        }
        return sources;
    }

    static List<Source> workflows() throws IOException {
        return all().stream().filter(Source::isWorkflow).toList();
    }

    private static Source source(String name, String text) {
        return new Source(name, text, YAML.readTree(text));
    }

    @Test
    void allWorkflowsAndActionsAreTested() throws IOException {
        assertThat(all()).hasSize(9);
        assertThat(workflows()).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyActionIsPinnedToACommitAndNamesItsVersion(Source source) {
        Matcher uses = USES.matcher(source.text());
        List<String> found = new ArrayList<>();
        while (uses.find()) {
            found.add(uses.group(1));
        }

        assertThat(found)
                .hasSize((int) source.steps().stream()
                                .filter(step -> step.has("uses"))
                                .count()
                        + (int) source.jobs().values().stream()
                                .filter(job -> job.has("uses"))
                                .count())
                .allMatch(used -> used.startsWith("./") || PINNED.matcher(used).matches() || isOurs(source, used));
    }

    /** What "vitrine init" writes names the commit that it ran at, in the place of this. */
    private static boolean isOurs(Source source, String used) {
        return source.name().startsWith(STARTER.toString())
                && used.matches("vitrine-catalog/vitrine(/\\.github/actions/comment)?@main");
    }

    @Test
    void anActionHasOneVersionEverywhere() throws IOException {
        Map<String, String> versions = new TreeMap<>();
        for (Source source : all()) {
            Matcher uses = USES.matcher(source.text());
            while (uses.find()) {
                String[] parts = uses.group(1).split("@", 2);
                if (parts.length == 2) {
                    assertThat(versions.merge(parts[0], parts[1], (first, second) -> first))
                            .as(source + ": " + parts[0])
                            .isEqualTo(parts[1]);
                }
            }
        }
        assertThat(versions).hasSizeGreaterThan(5);
    }

    /** Inserted into a script, a branch's name could be a command; through the environment it stays a text. */
    @ParameterizedTest
    @MethodSource("all")
    void noExpressionIsPartOfAScript(Source source) {
        assertThat(source.steps())
                .isNotNull()
                .allSatisfy(step -> assertThat(step.path("run").asString("")).doesNotContain("${{"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void permissionsAreGrantedPerJob(Source workflow) {
        JsonNode rights = workflow.yaml().path("permissions");

        assertThat(rights.isObject()).isTrue();
        assertThat(rights.properties())
                .allMatch(right -> right.getKey().equals("contents")
                        && right.getValue().asString().equals("read"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void jobsWithWriteAccessRunNoScriptAndNothingForAPullRequest(Source workflow) {
        workflow.jobs().forEach((name, job) -> {
            if (mayWrite(job)) {
                assertThat(job.path("steps")).as(name).isNotEmpty().allMatch(step -> !step.has("run"));
                assertThat(workflow.yaml().path("on").has("pull_request") && !onPushAlone(workflow, job))
                        .as(name)
                        .isFalse();
            }
        });
    }

    private static boolean mayWrite(JsonNode job) {
        return job.path("permissions").properties().stream()
                .anyMatch(right -> !right.getValue().asString().equals("read"));
    }

    /** Whether a job, or the one that it waits for, is left out unless something was pushed. */
    private static boolean onPushAlone(Source workflow, JsonNode job) {
        if (job.path("if").asString("").equals("github.event_name == 'push'")) {
            return true;
        }
        String before = job.path("needs").asString("");
        return !before.isEmpty() && onPushAlone(workflow, workflow.jobs().get(before));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void untrustedPullRequestsRunWithoutPermissions(Source workflow) {
        assertThat(workflow.text()).doesNotContain("pull_request_target", "secrets.", "secrets: inherit");
        assertThat(workflow.yaml().path("on").isObject()).isTrue();
        if (workflow.yaml().path("on").has("workflow_run")) {
            assertThat(workflow.text())
                    .doesNotContain("workflow_run.head_sha", "ref: ${{ github.event.workflow_run", "download-artifact");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aCheckoutKeepsNoCredentials(Source source) {
        assertThat(source.steps().stream()
                        .filter(step -> step.path("uses").asString("").startsWith("actions/checkout@")))
                .allMatch(step ->
                        step.path("with").path("persist-credentials").asString().equals("false"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyJobHasATimeout(Source workflow) {
        assertThat(workflow.jobs().values())
                .isNotEmpty()
                .allMatch(job -> job.has("uses") || job.path("timeout-minutes").asInt(0) > 0);
    }

    @Test
    void theActionPassesEveryInputThroughTheEnvironment() throws IOException {
        Source action = source("action.yml", Files.readString(Path.of("action.yml")));
        JsonNode review = action.steps().get(action.steps().size() - 1);
        List<String> passed = new ArrayList<>();
        review.path("env").forEach(value -> passed.add(value.asString()));

        // What GitHub calls the two sides of a pull request is no input, but a branch's name is as hostile as one.
        assertThat(passed)
                .contains("${{ github.base_ref }}", "${{ github.base_ref && 'this pull request' || '' }}")
                .filteredOn(value -> !value.contains("github."))
                .containsExactlyInAnyOrderElementsOf(action.yaml().path("inputs").propertyNames().stream()
                        .map(name -> "${{ inputs." + name + " }}")
                        .toList());
        String script = Files.readString(Path.of(".github/scripts/review.sh"));
        review.path("env").propertyNames().forEach(name -> assertThat(script).contains("${" + name));
    }

    @Test
    void theCommentWaitsForTheWorkflowThatWritesTheReport() throws IOException {
        for (List<String> pair : List.of(
                List.of(".github/workflows/pull-request.yml", ".github/workflows/comment.yml"),
                List.of(
                        STARTER.resolve("catalog.yml").toString(),
                        STARTER.resolve("comment.yml").toString()))) {
            JsonNode review = named(pair.get(0)).yaml();
            JsonNode comment = named(pair.get(1)).yaml();

            assertThat(comment.at("/on/workflow_run/workflows/0").asString())
                    .isEqualTo(review.path("name").asString());
            assertThat(named(pair.get(0)).text()).contains("name: vitrine-report");
        }
    }

    private static Source named(String name) throws IOException {
        return all().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
