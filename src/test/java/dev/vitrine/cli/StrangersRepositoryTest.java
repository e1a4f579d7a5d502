package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.build.LiveSite;
import dev.vitrine.build.SiteSources;
import dev.vitrine.check.ChangedFiles;
import dev.vitrine.fixture.GitRepository;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository whose settings name a program wherever git knows a place for one: none of them runs. */
@VerifyOnly
class StrangersRepositoryTest {
    /** Each with a value in which %s is the program. */
    private static final List<String> SETTINGS = List.of(
            "core.fsmonitor=%s",
            "core.pager=%s",
            "pager.log=%s",
            "pager.diff=%s",
            "core.editor=%s",
            "sequence.editor=%s",
            "core.sshCommand=%s",
            "core.askPass=%s",
            "core.gitProxy=%s",
            "core.alternateRefsCommand=%s",
            "core.hooksPath=hooks",
            "credential.helper=!%s",
            "gpg.program=%s",
            "gpg.ssh.program=%s",
            "gpg.x509.program=%s",
            "gpg.format=openpgp",
            "log.showSignature=true",
            "log.mailmap=true",
            "diff.external=%s",
            "diff.evil.command=%s",
            "diff.evil.textconv=%s",
            "diff.evil.cachetextconv=true",
            "diff.tool=evil",
            "difftool.evil.cmd=%s",
            "interactive.diffFilter=%s",
            "merge.evil.driver=%s",
            "filter.evil.clean=%s",
            "filter.evil.smudge=%s",
            "filter.evil.process=%s",
            "filter.evil.required=true",
            "alias.log=!%s",
            "alias.cat-file=!%s",
            "alias.ls-tree=!%s",
            "alias.rev-parse=!%s",
            "uploadpack.packObjectsHook=%s",
            "protocol.allow=always",
            "protocol.ext.allow=always",
            "protocol.file.allow=always",
            "extensions.partialClone=origin",
            "core.repositoryFormatVersion=1",
            "remote.origin.promisor=true",
            "remote.origin.partialCloneFilter=blob:none",
            "remote.origin.uploadpack=%s",
            "remote.origin.receivepack=%s",
            "remote.origin.fetch=+refs/heads/*:refs/remotes/origin/*",
            "include.path=more-settings");

    @TempDir
    private Path folder;

    private Path catalog;
    private Path marker;
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void plant() throws IOException {
        catalog = folder.resolve("catalog");
        marker = folder.resolve("marker");
        GitRepository repository = GitRepository.in(catalog);
        repository.commit(TestSite.withModel("name: One\ntype: text\n"));
        repository.commit(TestSite.withModel("name: Two\ntype: text\n"));
        sign(repository);
        Files.writeString(catalog.resolve(".gitattributes"), "* diff=evil filter=evil merge=evil\n");
        Path program = folder.resolve("program");
        Files.writeString(program, "#!/bin/sh\necho \"$0 $*\" >>" + marker + "\nexit 1\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Path hooks = Files.createDirectories(catalog.resolve(".git/hooks"));
        for (String hook : List.of(
                "post-index-change",
                "reference-transaction",
                "pre-push",
                "post-checkout",
                "fsmonitor-watchman",
                "pre-auto-gc",
                "post-commit",
                "pre-commit")) {
            Files.copy(program, hooks.resolve(hook), StandardCopyOption.COPY_ATTRIBUTES);
        }
        StringBuilder settings = new StringBuilder();
        for (String setting : SETTINGS) {
            settings.append(section(setting.replace("%s", program.toString())));
        }
        Files.writeString(catalog.resolve(".git/config"), settings + "[user]\n\tname = x\n");
        Files.writeString(catalog.resolve(".git/more-settings"), "[core]\n\tfsmonitor = " + program + "\n");
    }

    /** Gives the last commit a signature, which git would let a program check. */
    private void sign(GitRepository repository) throws IOException {
        String commit = repository.git("cat-file", "commit", "HEAD");
        int end = commit.indexOf("\n\n");
        Path signed = Files.writeString(
                folder.resolve("signed"),
                commit.substring(0, end)
                        + "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n"
                        + commit.substring(end) + "\n");
        repository.git("update-ref", "HEAD", repository.git("hash-object", "-t", "commit", "-w", signed.toString()));
    }

    private static String section(String setting) {
        String[] words = setting.split("=", 2);
        int first = words[0].indexOf('.');
        int last = words[0].lastIndexOf('.');
        String name = first == last
                ? "[" + words[0].substring(0, first) + "]"
                : "[" + words[0].substring(0, first) + " \"" + words[0].substring(first + 1, last) + "\"]";
        return name + "\n\t" + words[0].substring(last + 1) + " = \"" + words[1] + "\"\n";
    }

    @Test
    void readingRunsNothing() {
        useIt();

        assertThat(marker).doesNotExist();
    }

    @Test
    void readingFetchesNothing() throws IOException {
        List<String> urls = List.of(
                "ext::" + folder.resolve("program") + " %S",
                "ssh://git@example.invalid/x.git",
                "git://example.invalid/x.git",
                "https://example.invalid/x.git",
                "file://" + folder.resolve("elsewhere"),
                "evil::x");
        loseTheFormerRecord();
        String config = Files.readString(catalog.resolve(".git/config"));
        for (String url : urls) {
            Files.writeString(catalog.resolve(".git/config"), config + "[remote \"origin\"]\n\turl = " + url + "\n");
            useIt();
            assertThat(marker).as(url).doesNotExist();
        }
    }

    private void loseTheFormerRecord() throws IOException {
        String former = GitRepository.at(catalog).git("rev-parse", "HEAD~1:data/models/acme/one.yaml");
        Files.delete(catalog.resolve(".git/objects/" + former.substring(0, 2) + "/" + former.substring(2)));
    }

    /** What a deploy to a branch runs of the repository around: nothing but what reaches the remote. */
    @Test
    void aDeployRunsNoHookAndNoFilter() throws Exception {
        GitRepository remote = GitRepository.in(folder.resolve("remote"));
        run("build", "--no-cards", "--no-history", catalog.toString());

        Process deploy = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.vitrine.cli.Main",
                        "deploy",
                        "--author",
                        "Editor <editor@catalog.example>",
                        "git:" + remote.folder() + "#pages")
                .directory(catalog.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(deploy.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(deploy.waitFor()).as(said).isZero();
        assertThat(remote.git("log", "--format=%an", "pages")).isEqualTo("Editor");
        assertThat(marker).doesNotExist();
    }

    private void useIt() {
        run("check", "--since", "HEAD~1", catalog.toString());
        run("diff", "HEAD~1", "HEAD", "--data", catalog.resolve("data").toString());
        run("diff", "HEAD~1", "--data", catalog.resolve("data").toString());
        assertThat(run("build", "--no-cards", catalog.toString()))
                .as(out.toString())
                .isZero();
        new LiveSite(new SiteSources(
                        catalog.resolve("data"), catalog.resolve("templates"), Optional.empty(), Optional.empty()))
                .update(ChangedFiles.EVERYTHING);
        assertThat(Stream.of("bug in Vitrine", "Exception")).noneMatch(out.toString()::contains);
    }

    private int run(String... words) {
        PrintWriter printer = new PrintWriter(out);
        int code = Main.run(new Console(printer, printer, false, false, Format.TEXT, "vitrine"), words);
        assertThat(code).as(out.toString()).isNotEqualTo(ExitCode.BUG);
        return code;
    }
}
