package dev.vitrine.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.deploy.DeployOptions.Caller;
import dev.vitrine.git.Git;
import dev.vitrine.git.GitFormat;
import dev.vitrine.site.Sha256;
import dev.vitrine.site.SitePaths;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A branch, as GitHub Pages serves one. All changes become one commit at the end, on top of the commit with which they were
 * compared: visitors see either the old or the new site, and if another deploy is faster, the push fails. The commit is created
 * in a temporary repository, so no working tree or index is changed.
 */
final class GitTarget implements Target {
    /** What every catalog has. */
    private static final String RECORDS = "data/catalog.yaml";

    private static final String STAGED = "refs/heads/deploy";
    private static final Pattern AUTHOR = Pattern.compile("([^<>\\n]*[^<>\\s]) *<([^<>\\s]+)>");

    private final Address.Branch address;
    private final Git git;
    private final Path store;
    private final String remote;
    private final String base;
    private final String[] identities;
    /** The contents of files, by path. */
    private final Map<String, String> tree = new TreeMap<>();
    /** Links and other repositories, by path. */
    private final SortedSet<String> others = new TreeSet<>();
    /** By path; absent for files to delete. */
    private final SortedMap<String, Optional<byte[]>> staged = new TreeMap<>();

    private GitTarget(Address.Branch address, Git git, Path store) {
        this.address = address;
        this.git = git;
        this.store = store;
        this.remote = resolve();
        this.base = fetch();
        if (!base.isEmpty()) {
            readTree();
            requireNoSources();
        }
        this.identities = identities();
    }

    static Target open(Address.Branch address, Caller caller) {
        Git git = Git.deploying(identity(address, caller));
        Path store = GitStore.create(git);
        try {
            return new GitTarget(address, git, store);
        } catch (RuntimeException failed) {
            GitStore.delete(store);
            throw failed;
        }
    }

    private static Map<String, String> identity(Address.Branch address, Caller caller) {
        Map<String, String> variables = new HashMap<>();
        String now = "@" + caller.clock().instant().getEpochSecond() + " +0000";
        variables.put("GIT_AUTHOR_DATE", now);
        variables.put("GIT_COMMITTER_DATE", now);
        caller.author().ifPresent(author -> {
            Matcher matcher = AUTHOR.matcher(author);
            if (!matcher.matches()) {
                throw TargetFailure.lasting(DeployProblems.refused(
                        address.text(),
                        "\"" + author + "\" is not an author",
                        "write it as \"Name <name@example.org>\""));
            }
            for (String role : new String[] {"AUTHOR", "COMMITTER"}) {
                variables.put("GIT_" + role + "_NAME", matcher.group(1));
                variables.put("GIT_" + role + "_EMAIL", matcher.group(2));
            }
        });
        return variables;
    }

    @Override
    public String address() {
        return address.text();
    }

    /** A branch stores only bytes; its host sets the headers. */
    @Override
    public SortedMap<String, String> storable(SortedMap<String, String> headers) {
        return Collections.emptySortedMap();
    }

    @Override
    public synchronized Set<String> among(Set<String> paths) {
        Set<String> there = new TreeSet<>(tree.keySet());
        there.retainAll(paths);
        return there;
    }

    @Override
    public SortedSet<String> obstacles(Set<String> paths, Set<String> ours) {
        SortedSet<String> found = new TreeSet<>();
        Set<String> folders = new TreeSet<>();
        paths.forEach(path -> folders.addAll(SitePaths.foldersAbove(path)));
        for (String path : tree.keySet()) {
            if (folders.contains(path) && !ours.contains(path)) {
                found.add(path);
            }
            SitePaths.foldersAbove(path).stream()
                    .filter(above -> paths.contains(above) && !ours.contains(path))
                    .forEach(found::add);
        }
        others.stream()
                .filter(path -> paths.contains(path) || folders.contains(path))
                .forEach(found::add);
        return found;
    }

    /** Hosts of branches, such as GitHub Pages, compress files themselves. */
    @Override
    public boolean usesCopies() {
        return false;
    }

    @Override
    public synchronized Optional<Stored> read(String path) {
        return bytes(path).map(bytes -> new Stored(new String(bytes, UTF_8), Sha256.of(bytes)));
    }

    @Override
    public synchronized Optional<Version> inspect(String path) {
        return bytes(path).map(bytes -> Version.of(bytes, Collections.emptySortedMap()));
    }

    @Override
    public synchronized void put(OutgoingFile parcel) {
        staged.put(parcel.path(), Optional.of(parcel.bytes()));
    }

    @Override
    public synchronized void delete(String path) {
        if (tree.containsKey(path)) {
            staged.put(path, Optional.empty());
        } else {
            staged.remove(path);
        }
    }

    @Override
    public synchronized Optional<String> swap(String path, Optional<String> tag, String text) {
        if (!read(path).map(Stored::tag).equals(tag)) {
            return Optional.empty();
        }
        put(OutgoingFile.own(path, text));
        return read(path).map(Stored::tag);
    }

    /** Commits and pushes, unless nothing has changed. */
    @Override
    public synchronized void finish() {
        if (staged.isEmpty()) {
            return;
        }
        byte[] commit = new GitImport(STAGED, base).text(identities, message(), staged);
        require(git.on(store).ask(commit, "fast-import", "--quiet", "--force", "--date-format=raw"), "cannot commit");
        if (!base.isEmpty() && resolved(STAGED + "^{tree}").equals(resolved(base + "^{tree}"))) {
            return;
        }
        push();
    }

    @Override
    public void close() {
        GitStore.delete(store);
    }

    private void push() {
        String branch = "refs/heads/" + address.branch();
        Git.Answer pushed = git.on(store)
                .ask(
                        "push",
                        "--porcelain",
                        "--no-verify",
                        "--force-with-lease=" + branch + ":" + base,
                        remote,
                        STAGED + ":" + branch);
        if (pushed.done()) {
            return;
        }
        String said = pushed.text() + pushed.complaint();
        if (said.contains("stale info") || said.contains("fetch first") || said.contains("cannot lock ref")) {
            throw TargetFailure.lasting(DeployProblems.overtaken(this));
        }
        throw failure(
                "cannot push",
                pushed.text()
                                .lines()
                                .filter(line -> line.startsWith("!"))
                                .map(line -> line.substring(1).strip() + "; ")
                                .reduce("", String::concat)
                        + pushed.complaint());
    }

    /** Resolves the name of a remote in the surrounding repository; a path is relative to the current folder. */
    private String resolve() {
        Git.Answer known = git.ask("remote", "get-url", "--push", "--", address.remote());
        String found = known.done() ? known.line() : address.remote();
        try {
            Path path = Path.of(found);
            return Files.exists(path) ? path.toAbsolutePath().toString() : found;
        } catch (InvalidPathException address) {
            return found;
        }
    }

    /** The current commit of the branch; empty if the branch does not exist. */
    private String fetch() {
        String branch = "refs/heads/" + address.branch();
        Git.Answer listed = git.on(store).ask("ls-remote", "--", remote, "refs/heads/*");
        require(listed, "cannot read");
        Set<String> branches = new TreeSet<>();
        listed.text().lines().forEach(line -> branches.add(line.substring(line.indexOf('\t') + 1)));
        branches.stream()
                .filter(other -> other.startsWith(branch + "/") || branch.startsWith(other + "/"))
                .findFirst()
                .ifPresent(other -> {
                    throw TargetFailure.lasting(DeployProblems.badAddress(
                            address.text(),
                            "the remote has a branch " + other.substring("refs/heads/".length())
                                    + ", and git cannot have both: choose another name"));
                });
        if (!branches.contains(branch)) {
            return "";
        }
        require(
                git.on(store)
                        .ask("fetch", "--quiet", "--depth=1", "--no-tags", "--", remote, "+" + branch + ":refs/base"),
                "cannot read");
        return resolved("refs/base");
    }

    /** A branch with records is where a site comes from, even if git is asked to overwrite it. */
    private void requireNoSources() {
        tree.keySet().stream()
                .filter(path -> path.equals(RECORDS) || path.endsWith("/" + RECORDS))
                .findFirst()
                .ifPresent(path -> {
                    throw TargetFailure.lasting(DeployProblems.holdsSources(address.text(), path));
                });
    }

    private void readTree() {
        Git.Answer listed = git.on(store).ask("ls-tree", "-r", "-z", base);
        require(listed, "cannot read");
        try {
            for (GitFormat.Entry entry : GitFormat.entries(listed.text())) {
                if (entry.mode().startsWith("100")) {
                    tree.put(entry.path(), entry.object());
                } else {
                    others.add(entry.path());
                }
            }
        } catch (GitFormat.Unexpected what) {
            throw failure("cannot read", "git " + what.getMessage());
        }
    }

    private Optional<byte[]> bytes(String path) {
        if (staged.containsKey(path)) {
            return staged.get(path);
        }
        return Optional.ofNullable(tree.get(path)).map(blob -> {
            Git.Answer read = git.on(store).ask("cat-file", "blob", blob);
            require(read, "cannot read " + path);
            return read.out();
        });
    }

    private String[] identities() {
        String[] found = new String[2];
        for (int role = 0; role < 2; role++) {
            Git.Answer identity = git.ask("var", role == 0 ? "GIT_AUTHOR_IDENT" : "GIT_COMMITTER_IDENT");
            if (!identity.done()) {
                throw TargetFailure.lasting(DeployProblems.refused(
                        address.text(),
                        "git has no name and email address for the commit",
                        "set --author \"Name <name@example.org>\", or user.name and user.email with git config"));
            }
            found[role] = identity.line();
        }
        return found;
    }

    private String message() {
        long files =
                staged.keySet().stream().filter(path -> !path.startsWith(HOME)).count();
        return "Deploy the site\n\n" + files + (files == 1 ? " file changes.\n" : " files change.\n");
    }

    /** The hash of the object to which a git revision refers. */
    private String resolved(String name) {
        Git.Answer object = git.on(store).ask("rev-parse", "--verify", name);
        require(object, "cannot read " + name);
        return object.line();
    }

    private void require(Git.Answer answer, String attempt) {
        if (!answer.done()) {
            throw failure(attempt, answer.complaint());
        }
    }

    /** Git has no exit code for temporary failures, so its messages about the network are checked. */
    private TargetFailure failure(String attempt, String complaint) {
        String message = attempt + " " + address.remote() + ": " + complaint;
        boolean network = Stream.of("Could not resolve host", "Connection", "timed out", "HTTP 5", "early EOF")
                .anyMatch(complaint::contains);
        return network
                ? TargetFailure.passing(DeployProblems.unreachable(address.text(), message), null)
                : TargetFailure.lasting(DeployProblems.refused(
                        address.text(),
                        message,
                        "check that \"git push " + address.remote() + " HEAD:" + address.branch()
                                + " --dry-run\" works here: the remote, the credentials and the write access"));
    }
}
