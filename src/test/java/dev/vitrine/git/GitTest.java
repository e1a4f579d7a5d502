package dev.vitrine.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.GitRepository;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.DirectoryTree;
import dev.vitrine.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The git command, and trees of real revisions. */
@VerifyOnly
class GitTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    @Timeout(30)
    void aGitThatHangsIsStoppedWithAllThatItStarted() throws IOException {
        Git.Answer answer = Git.reading(folder, script("sleep 600 & sleep 600"), Duration.ofSeconds(1))
                .ask("status");

        assertThat(answer.code()).isEqualTo(Git.Answer.STOPPED);
    }

    @Test
    @Timeout(30)
    void muchInputOutputAndComplaintAtOnceDoNotBlock() throws IOException {
        byte[] input = "0123456789abcdef\n".repeat(60_000).getBytes(StandardCharsets.UTF_8);

        Git.Answer answer = Git.reading(folder, script("head -c 1000000 /dev/zero >&2; cat; exit 3"), LONG)
                .ask(input, "cat-file");

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out()).isEqualTo(input);
        assertThat(answer.err()).hasSizeLessThan(20_000);
    }

    @Test
    void gitRunsInOneLanguageWithoutAPagerOrLocks() throws IOException {
        String said = Git.reading(folder, script("echo $LC_ALL $GIT_OPTIONAL_LOCKS $GIT_TERMINAL_PROMPT \"$@\""), LONG)
                .ask("status")
                .line();

        assertThat(said).startsWith("C 0 0 --no-pager --no-optional-locks").endsWith(" status");
    }

    @Test
    void aMachineWithoutGitIsAnAnswer() {
        assertThat(Git.reading(folder, folder.resolve("none").toString(), LONG)
                        .ask("status")
                        .code())
                .isEqualTo(Git.Answer.MISSING);
    }

    private String script(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("git.sh"), "#!/bin/sh\n" + lines + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toString();
    }

    @Test
    void aRevisionContainsExactlyTheCommittedFiles() throws IOException {
        GitRepository repository = GitRepository.in(folder).commit(TestSite.minimal());
        Files.writeString(folder.resolve("data/catalog.yaml"), "title: Edited\n");
        Files.writeString(folder.resolve("data/new.yaml"), "title: New\n");

        GitTree tree = GitTree.open(repository.data(), "HEAD").value().orElseThrow();

        assertThat(tree.commit()).isEqualTo(repository.git("rev-parse", "HEAD"));
        assertThat(tree.paths().value().orElseThrow())
                .containsExactly(
                        "data/catalog.yaml",
                        "data/gateways/gate.yaml",
                        "data/licenses/acme-terms.yaml",
                        "data/organizations/acme.yaml",
                        "data/providers/acme-cloud.yaml",
                        "data/providers/hostly.yaml");
        assertThat(tree.read("data/catalog.yaml").value())
                .contains(TestSite.minimal().text("data/catalog.yaml"));
    }

    @Test
    void linksLargeFilesAndBinaryFilesAreProblemsAsOnDisk() throws IOException {
        GitRepository repository = GitRepository.in(folder).commit(TestSite.minimal());
        Path data = repository.data();
        Files.createSymbolicLink(data.resolve("link.yaml"), Path.of("catalog.yaml"));
        Files.writeString(data.resolve("huge.yaml"), "x".repeat(SourceTree.MAXIMUM_BYTES + 1));
        Files.write(data.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9});
        Files.createDirectories(data.resolve(".hidden"));
        Files.writeString(data.resolve(".hidden/x.yaml"), "a: b");
        GitRepository.in(data.resolve("module")).commit();
        repository.commit();

        GitTree tree = GitTree.open(data, "HEAD").value().orElseThrow();

        assertThat(tree.paths().problems())
                .extracting(problem ->
                        problem.location().path() + " " + problem.rule().id())
                .containsExactly("data/link.yaml file-irregular", "data/module file-irregular");
        assertThat(tree.paths().value().orElseThrow())
                .contains("data/huge.yaml", "data/latin.yaml")
                .noneMatch(path -> path.contains("hidden") || path.contains("module"));
        for (String path : new String[] {"data/huge.yaml", "data/latin.yaml"}) {
            assertThat(tree.read(path)).isEqualTo(new DirectoryTree(data).read(path));
            assertThat(tree.read(path).problems()).isNotEmpty();
        }
        assertThat(new DirectoryTree(data).paths().problems())
                .extracting(Problem::message)
                .contains("this is a link, not a file");
    }
}
