package dev.vitrine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How targets are written. */
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
    void aBareWordIsAFolderOnlyWhereThereIsOne() {
        assertThat(Address.parse("src").value()).isPresent();
        assertThat(Address.parse("./public").value()).isPresent();
        assertThat(Address.parse("gh-pages").problems().get(0).hint().orElseThrow())
                .isEqualTo("write s3://BUCKET/PREFIX, git:REMOTE#BRANCH, or a folder with a slash,"
                        + " such as /srv/www/models or ./gh-pages");
        assertThat(Address.parse("~/public").problems().get(0).hint().orElseThrow())
                .contains("write ~ without quotes");
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
                "rsync://host/models",
                "ftp://host",
                "gh-pages",
                "~/public",
                "file:~/public",
                "gs://bucket"
            })
    void whatIsNoneOfThemIsSaidToBeSo(String text) {
        assertThat(Address.parse(text).problems())
                .extracting(problem -> problem.rule())
                .containsExactly(DeployRules.TARGET);
    }
}
