package dev.vitrine.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.GitRepository;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.SourceRules;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever git answers, in whatever state a repository is: a value, or a problem that says what to do. */
@VerifyOnly
class GitAnswersTest {
    private static final String RECORD = "data/models/acme/one.yaml";

    @TempDir
    private Path folder;

    /** Bodies of a script that is called in git's place; "$git" is the real one. */
    static Stream<String> oddGits() {
        return Stream.of(
                "exit 0",
                "exit 1",
                "exit 129",
                "echo 'unknown option: --no-optional-locks' >&2; exit 129",
                "kill -9 $$",
                "echo hello",
                "printf '\\000\\377\\001'",
                "printf ':::\\000x\\000'",
                "printf '\\0019999999999999999999 \\000'",
                "$git \"$@\"; echo and more",
                "echo more; $git \"$@\"",
                "$git \"$@\" | head -c 30",
                "$git \"$@\" | sed 's/[0-9]/BAD/g'",
                "case \"$*\" in *cat-file*) exit 128;; esac; $git \"$@\"",
                "case \"$*\" in *cat-file*) echo x;; *) $git \"$@\";; esac",
                "case \"$*\" in *--batch*) $git \"$@\" | tr 0-9 x;; *) $git \"$@\";; esac",
                "case \"$*\" in *'--batch') $git \"$@\" | head -c 70;; *) $git \"$@\";; esac",
                "case \"$*\" in *ls-tree*) $git \"$@\" | tr '\\t' ' ';; *) $git \"$@\";; esac");
    }

    @ParameterizedTest
    @MethodSource("oddGits")
    void anOddAnswerIsAProblemWithAHint(String body) throws IOException {
        GitRepository repository = history();
        GitRevisions revisions = new GitRevisions(repository.data(), place -> odd(place, body));

        List<Problem> found = Stream.concat(
                        GitTree.open(revisions, "HEAD~1").problems().stream(),
                        GitTree.fork(revisions, "HEAD", "HEAD~1").problems().stream())
                .toList();

        assertThat(found).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.hint()).isPresent();
        });
        Checked<GitLog> log = GitLog.read(revisions, "models", 100);
        Stream<Problem> later = log.value().stream().flatMap(read -> read.contents(objects(read)).problems().stream());
        assertThat(Stream.concat(log.problems().stream(), later))
                .allSatisfy(problem -> assertThat(problem.hint()).isPresent())
                .noneMatch(Problem::isError);
    }

    private static List<String> objects(GitLog log) {
        return log.commits().stream()
                .flatMap(commit -> commit.changes().stream())
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Git odd(Path place, String body) {
        try {
            Path script = Files.writeString(
                    folder.resolve("odd-git"), "#!/bin/sh\ngit='" + GitProgram.find() + "'\n" + body + "\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
            return Git.reading(place, script.toString(), Duration.ofSeconds(20));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void anAnswerThatIsCutAnywhereIsUnexpectedOrShorter() {
        byte[] batch = ("1".repeat(40) + " blob 5\na\nb\nc\n" + "2".repeat(40) + " missing\n")
                .getBytes(StandardCharsets.UTF_8);
        String list = "100644 blob " + "1".repeat(40) + "\tmodels/one.yaml\000";
        String log = "\u00011796080027 " + "2".repeat(40) + "\000:100644 100644 " + "1".repeat(40) + " "
                + "3".repeat(40) + " M\000models/one.yaml\000";
        for (int end = 0; end <= batch.length; end++) {
            int length = end;
            cut(() -> GitFormat.contents(Arrays.copyOf(batch, length)));
            cut(() -> GitFormat.sizes(new String(batch, 0, length, StandardCharsets.UTF_8)));
        }
        for (int end = 0; end <= log.length(); end++) {
            int length = end;
            cut(() -> LogEntry.all(log.substring(0, length)));
            cut(() -> GitFormat.entries(list.substring(0, Math.min(length, list.length()))));
        }
    }

    private interface Reading {
        Object read() throws GitFormat.Unexpected;
    }

    private static void cut(Reading reading) {
        try {
            assertThat(reading.read()).isNotNull();
        } catch (GitFormat.Unexpected known) {
            assertThat(known).hasMessageStartingWith("printed something that Vitrine does not understand");
        }
    }

    @Test
    void anObjectThatIsMissingOrEmptyIsOneProblemForAllFiles() throws IOException {
        GitRepository repository = history();
        String former = repository.git("rev-parse", "HEAD~1:" + RECORD);
        Path object = folder.resolve(".git/objects/" + former.substring(0, 2) + "/" + former.substring(2));
        Files.delete(object);

        assertThat(GitTree.open(repository.data(), "HEAD~1").problems())
                .extracting(Problem::message)
                .containsExactly("this clone lacks the content of " + RECORD + " in this revision");
        assertThat(read(repository).problems())
                .extracting(Problem::message)
                .containsExactly("this clone lacks the content of 1 former version of records, so feeds and /changes/"
                        + " lack those changes");
        Files.createFile(object);
        assertThat(GitTree.open(repository.data(), "HEAD~1").problems())
                .extracting(Problem::message)
                .containsExactly("this clone lacks the content of " + RECORD + " in this revision");
    }

    @Test
    void aMissingFolderIsNotReportedAsMissingInTheRevision() throws IOException {
        GitRepository repository = history();
        String tree = repository.git("rev-parse", "HEAD~1:data");
        Files.delete(folder.resolve(".git/objects/" + tree.substring(0, 2) + "/" + tree.substring(2)));

        Problem problem = GitTree.open(repository.data(), "HEAD~1").problems().get(0);

        assertThat(problem.message()).startsWith("git cannot read the repository: ");
        assertThat(problem.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("git fsck"));
        assertThat(GitLog.read(repository.data(), "models", 100).problems())
                .extracting(found -> found.rule().id())
                .containsExactly("history-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blob:none", "tree:0"})
    void aPartialCloneHasAHintForFetchingTheRest(String filter) throws IOException {
        GitRepository repository = history();
        repository.git("config", "uploadpack.allowFilter", "true");
        Path clone = folder.resolve("clone");
        repository.git("clone", "--quiet", "--no-checkout", "--filter=" + filter, "file://" + folder, clone.toString());
        Path data = Files.createDirectories(clone.resolve("data"));

        Stream<Problem> found = Stream.concat(
                GitTree.open(data, "HEAD~1").problems().stream(), read(GitRepository.at(clone)).problems().stream());

        assertThat(found)
                .extracting(Problem::message)
                .containsExactly(
                        "this clone is partial: git has not fetched the content of all commits",
                        "this clone is partial: git has not fetched the content of all commits");
    }

    @Test
    void aRepositoryOfAnotherUserIsNamedByItsTopFolder() {
        Git.Answer answer = new Git.Answer(
                128,
                new byte[0],
                "fatal: detected dubious ownership in repository at '/srv/the catalog'\nTo add an exception: …\n");

        assertThat(GitProblems.failed(SourceRules.GIT, Path.of("/srv/the catalog/data"), answer)
                        .hint())
                .contains("if you trust it: git config --global --add safe.directory '/srv/the catalog'");
    }

    @Test
    void aRepositoryWithoutCommitsIsNotAProblemButABrokenOneIs() throws IOException {
        GitRepository repository = GitRepository.in(folder);
        TestSite.minimal().writeTo(folder);
        assertThat(GitLog.read(repository.data(), "models", 100)).isEqualTo(Checked.failed(List.of()));

        repository.commit();
        Files.writeString(folder.resolve(".git/refs/heads/main"), "");
        assertThat(GitLog.read(repository.data(), "models", 100).problems()).hasSize(1);

        Files.writeString(folder.resolve(".git/HEAD"), "nonsense");
        assertThat(GitLog.read(repository.data(), "models", 100).problems())
                .extracting(Problem::message)
                .containsExactly("git cannot read the repository of this folder, "
                        + folder.toRealPath().resolve(".git"));
    }

    @Test
    void onlyAShallowCloneIsReportedAsShallow() {
        GitRepository repository = history();
        Path clone = folder.resolve("clone");
        repository.git("clone", "--quiet", "--depth=1", "file://" + folder, clone.toString());

        assertThat(GitLog.read(clone.resolve("data"), "models", 100).problems())
                .extracting(problem -> problem.rule().id())
                .containsExactly("history-incomplete");
        assertThat(read(repository).problems()).isEmpty();
    }

    @Test
    void otherFormsOfRepositoriesAreRead() {
        GitRepository hashed = GitRepository.at(folder.resolve("sha256"));
        GitRepository plain = history();
        plain.git("init", "--quiet", "--object-format=sha256", "--initial-branch=main", "sha256");
        hashed.commit(TestSite.withModel("name: One\n")).commit(TestSite.withModel("name: Two\n"));
        plain.git("worktree", "add", "--quiet", "work", "HEAD~1");
        for (Path data : List.of(hashed.data(), folder.resolve("work/data"))) {
            assertThat(GitTree.open(data, "HEAD").problems()).isEmpty();
            assertThat(GitLog.read(data, "models", 100).problems()).isEmpty();
        }
    }

    @Test
    void aFolderThatLooksLikeABareRepositoryIsNotTakenForOne() throws IOException {
        GitRepository repository = history();
        GitRepository.in(folder.resolve("other")).commit(TestSite.withModel("name: Another\n"));
        for (String name : List.of("HEAD", "objects", "refs", "config")) {
            Files.move(
                    folder.resolve("other/.git").resolve(name),
                    repository.data().resolve(name));
        }

        assertThat(GitTree.open(repository.data(), "HEAD").value()).isEmpty();
    }

    @Test
    void theGitOfARelativeFolderOfThePathIsNotCalled() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path git = Files.writeString(tools.resolve("git"), "");
        assertThat(git.toFile().setExecutable(true)).isTrue();

        assertThat(GitProgram.find(":.:tools:" + Path.of("").toAbsolutePath().relativize(tools.toAbsolutePath())))
                .isEmpty();
        assertThat(GitProgram.find("." + File.pathSeparator + tools)).contains(git);
    }

    @Test
    void aCommitOfAnyTimeHasADayThatCanBeWritten() {
        Map.of("-999999999999999999", "1970-01-01", "999999999999999999", "9999-12-31", "1796080027", "2026-11-30")
                .forEach((time, day) -> assertThat(day(time)).isEqualTo(day));
    }

    private static String day(String time) {
        try {
            return LogEntry.all("\u0001" + time + " ").get(0).day().toString();
        } catch (GitFormat.Unexpected failed) {
            throw new AssertionError(failed);
        }
    }

    private GitRepository history() {
        GitRepository repository = GitRepository.in(folder);
        repository.commit(TestSite.withModel("name: One\n"));
        repository.commit(TestSite.withModel("name: Two\n"));
        return repository.commit(TestSite.withModel("name: Three\n"));
    }

    /** The log, and then the contents of all versions. */
    private static Checked<GitLog> read(GitRepository repository) {
        Checked<GitLog> log = GitLog.read(repository.data(), "models", 100);
        return new Checked<>(
                log.value(),
                Stream.concat(
                                log.problems().stream(),
                                log.value().stream().flatMap(read -> read.contents(objects(read)).problems().stream()))
                        .toList());
    }
}
