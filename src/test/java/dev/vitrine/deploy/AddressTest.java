package dev.vitrine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.GitRepository;
import dev.vitrine.fixture.VerifyOnly;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How targets are written. */
@VerifyOnly
class AddressTest {
    @Test
    void aBucketWithAndWithoutAPrefix() {
        assertThat(Address.parse("s3://models").value())
                .contains(new Address.Bucket("s3://models", "models", "", Optional.empty(), Optional.empty()));
        assertThat(Address.parse("s3://models.example/a/b/").value())
                .contains(new Address.Bucket(
                        "s3://models.example/a/b/", "models.example", "a/b/", Optional.empty(), Optional.empty()));
    }

    @Test
    void aBranchOfARemote() {
        assertThat(Address.parse("git:origin").value())
                .contains(new Address.Branch("git:origin", "origin", "gh-pages"));
        assertThat(Address.parse("git:git@host.example:a/b.git#site/live").value())
                .contains(new Address.Branch(
                        "git:git@host.example:a/b.git#site/live", "git@host.example:a/b.git", "site/live"));
    }

    @Test
    void aFolder() {
        assertThat(Address.parse("/srv/www").value()).contains(new Address.Folder("/srv/www", Path.of("/srv/www")));
        assertThat(Address.parse("file:///srv/www").value())
                .contains(new Address.Folder("file:///srv/www", Path.of("/srv/www")));
    }

    @Test
    void aSingleWordIsAFolderOnlyIfTheFolderExists() {
        assertThat(Address.parse("src").value()).isPresent();
        assertThat(Address.parse("./public").value()).isPresent();
        assertThat(Address.parse("gh-pages").problems().get(0).hint().orElseThrow())
                .isEqualTo("write s3://BUCKET/PREFIX, git:REMOTE#BRANCH, or a folder with a slash,"
                        + " such as /srv/www/models or ./gh-pages");
        assertThat(Address.parse("~/public").problems().get(0).hint().orElseThrow())
                .contains("write ~ without quotes");
    }

    /** What Vitrine takes for a branch, git does; the reverse need not be true. */
    @Test
    void everyBranchIsOneForGit(@TempDir Path folder) {
        GitRepository git = GitRepository.in(folder);
        for (String name :
                List.of("gh-pages", "site/live", "v1.2", "a_b", "\u00e9t\u00e9", "a.locked", "x".repeat(200))) {
            assertThat(Address.Branch.isBranch(name)).as(name).isTrue();
            assertThat(git.git("check-ref-format", "--branch", name)).isNotEmpty();
        }
        assertThat(Address.Branch.isBranch("x".repeat(201))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "file:",
                "s3:models",
                "s3://",
                "s3://a//b",
                "s3://models//x",
                "git:",
                "git:#main",
                "git:origin#-x",
                "git:--upload-pack=x#main",
                "git:origin#a..b",
                "git:origin#a//b",
                "git:origin#main/",
                "git:origin#main.",
                "git:origin#main.lock",
                "git:origin#a.lock/b",
                "git:origin#a/.b",
                "git:origin#HEAD",
                "git:origin#refs/heads/q",
                "git:origin#a b",
                "s3://ab",
                "s3://a..b",
                "s3://models-",
                "s3://models./x",
                "s3://192.168.0.1/x",
                "s3://models/a/../b",
                "s3://models/a\nb",
                "rsync://host/models",
                "ftp://host",
                "gh-pages",
                "~/public",
                "file:~/public",
                "gs://bucket"
            })
    void anyOtherTextIsReported(String text) {
        assertThat(Address.parse(text).problems())
                .extracting(problem -> problem.rule())
                .containsExactly(DeployRules.TARGET);
    }
}
