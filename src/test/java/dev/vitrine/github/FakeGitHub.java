package dev.vitrine.github;

import dev.vitrine.fixture.Interpreter;
import dev.vitrine.fixture.Program;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GitHub with one pull request, whose run has ended: {@code gh} answers from files and records what it is asked, and
 * comment.py runs with the event.
 */
final class FakeGitHub {
    static final String REPOSITORY = "owner/catalog";
    static final String SHA = "0123456789abcdef0123456789abcdef01234567";
    static final String RUN = "https://github.com/owner/catalog/actions/runs/42";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCRIPT =
            Path.of(".github/scripts/comment.py").toAbsolutePath().toString();

    private final Path folder;
    private final FakePrograms programs;

    FakeGitHub(Path folder) throws IOException {
        this.folder = folder;
        this.programs = new FakePrograms(folder.resolve("bin"))
                .set("FAKE", folder)
                .set("GITHUB_REPOSITORY", REPOSITORY)
                .set("GITHUB_EVENT_PATH", folder.resolve("event.json"));
        programs.program("gh", """
                method=GET
                for argument; do
                  case $argument in POST | PATCH) method=$argument ;; repos/*) path=$argument ;; page=*) page=_$argument ;; esac
                done
                printf '%s %s\\n' "$method" "$path" >>"$FAKE/calls"
                [ "$method" = GET ] || { cat >"$FAKE/sent.json"; echo '{}'; exit; }
                answer=$FAKE/answers/$(printf '%s' "$path${page-}" | tr / _)
                [ -f "$answer" ] || { echo "gh: HTTP 404" >&2; exit 1; }
                cat "$answer"
                """);
        Files.createDirectories(folder.resolve("answers"));
        event(run("success", SHA));
        pulls(List.of(pull(7, SHA, 77)));
        artifacts(List.of(artifact(5, "vitrine-report", 1000)));
        comments(1, List.of());
        report("All is well.\n");
    }

    static Map<String, Object> run(String conclusion, String sha) {
        return Map.of(
                "id",
                42,
                "event",
                "pull_request",
                "conclusion",
                conclusion,
                "head_sha",
                sha,
                "head_branch",
                "fix/a&b",
                "html_url",
                RUN,
                "repository",
                Map.of("full_name", REPOSITORY),
                "head_repository",
                Map.of("id", 77, "owner", Map.of("login", "stranger")));
    }

    static Map<String, Object> pull(int number, String sha, int repository) {
        return Map.of(
                "number",
                number,
                "head",
                Map.of("sha", sha, "ref", "fix/a&b", "repo", Map.of("id", repository)),
                "base",
                Map.of("repo", Map.of("full_name", REPOSITORY)));
    }

    static Map<String, Object> artifact(int id, String name, int size) {
        return Map.of("id", id, "name", name, "size_in_bytes", size, "expired", false);
    }

    static Map<String, Object> comment(int id, String author, String type, String body) {
        return Map.of("id", id, "user", Map.of("login", author, "type", type), "body", body);
    }

    void event(Map<String, Object> run) throws IOException {
        Files.writeString(folder.resolve("event.json"), JSON.writeValueAsString(Map.of("workflow_run", run)));
    }

    void pulls(List<Map<String, Object>> pulls) throws IOException {
        answer("repos/owner/catalog/pulls", JSON.writeValueAsBytes(pulls));
    }

    void artifacts(List<Map<String, Object>> artifacts) throws IOException {
        answer("repos/owner/catalog/actions/runs/42/artifacts", JSON.writeValueAsBytes(Map.of("artifacts", artifacts)));
    }

    void comments(int page, List<Map<String, Object>> comments) throws IOException {
        answer("repos/owner/catalog/issues/7/comments_page=" + page, JSON.writeValueAsBytes(comments));
    }

    void report(String text) throws IOException {
        archive(5, zip("report.md", text.getBytes(StandardCharsets.UTF_8)));
    }

    void archive(int artifact, byte[] content) throws IOException {
        answer("repos/owner/catalog/actions/artifacts/" + artifact + "/zip", content);
    }

    /** An archive of one file. */
    static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private void answer(String path, byte[] content) throws IOException {
        Files.write(folder.resolve("answers").resolve(path.replace('/', '_')), content);
    }

    /** Runs comment.py, as the action does. */
    Program.Ran ended() throws IOException, InterruptedException {
        return programs.run(Interpreter.PYTHON.command(), "-IB", SCRIPT);
    }

    List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    /** What was written to GitHub, as {@code METHOD path}. */
    List<String> writes() throws IOException {
        return Files.exists(folder.resolve("calls"))
                ? calls().stream().filter(call -> !call.startsWith("GET ")).toList()
                : List.of();
    }

    /** The text of the comment that was made. */
    String sent() throws IOException {
        return JSON.readTree(Files.readString(folder.resolve("sent.json")))
                .path("body")
                .asString();
    }
}
