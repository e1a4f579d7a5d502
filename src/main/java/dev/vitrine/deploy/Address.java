package dev.vitrine.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.problem.Checked;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The target of a deploy, as the user writes it. */
public sealed interface Address {
    /** The default branch, as suggested by GitHub Pages. */
    String BRANCH = "gh-pages";

    /**
     * Reads an address: {@code s3://bucket/prefix}, {@code git:REMOTE#BRANCH}, or a folder, also as {@code file:FOLDER}.
     *
     * @return no value if the text is none of them
     */
    static Checked<Address> parse(String text) {
        if (text.startsWith("s3:")) {
            return Bucket.parse(text);
        }
        if (text.startsWith("git:")) {
            return Branch.parse(text);
        }
        return Folder.parse(text);
    }

    /** Applies the function for this kind of address. A new kind does not compile until each caller handles it. */
    <R> R match(Function<Bucket, R> bucket, Function<Branch, R> branch, Function<Folder, R> folder);

    /**
     * A bucket of an S3-compatible store.
     *
     * @param prefix what each key begins with: empty, or ends with a slash
     * @param endpoint of a store other than Amazon's
     * @param region absent for what the environment says
     */
    record Bucket(String text, String bucket, String prefix, Optional<URI> endpoint, Optional<String> region)
            implements Address {
        private static final Pattern FORM = Pattern.compile("s3://([^/]*)(?:/(.*))?", Pattern.DOTALL);

        /** Checks only rules that every store has; some stores allow more than Amazon. */
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]");

        private static final Pattern IP = Pattern.compile("[0-9]+(\\.[0-9]+){3}");

        /** A key has at most 1,024 bytes; the rest is for the paths of files. */
        private static final int LONGEST_PREFIX = 700;

        public Bucket {
            Objects.requireNonNull(text);
            Objects.requireNonNull(bucket);
            Objects.requireNonNull(prefix);
        }

        @Override
        public <R> R match(Function<Bucket, R> bucket, Function<Branch, R> branch, Function<Folder, R> folder) {
            return bucket.apply(this);
        }

        private static Checked<Address> parse(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                return Checked.failed(
                        DeployProblems.badAddress(text, "write a bucket as s3://bucket or s3://bucket/prefix"));
            }
            String prefix = Optional.ofNullable(matcher.group(2)).orElse("").replaceFirst("(?<!/)/++$", "");
            String name = matcher.group(1);
            if (!NAME.matcher(name).matches()
                    || IP.matcher(name).matches()
                    || Stream.of("..", ".-", "-.").anyMatch(name::contains)) {
                return Checked.failed(DeployProblems.badAddress(
                        text,
                        "\"" + name + "\" cannot be the name of a bucket: 3 to 63 letters, digits, dots and hyphens"));
            }
            if (prefix.startsWith("/") || prefix.contains("//")) {
                return Checked.failed(
                        DeployProblems.badAddress(text, "write a single slash between the parts of the path"));
            }
            if (prefix.getBytes(UTF_8).length > LONGEST_PREFIX
                    || prefix.chars().anyMatch(Character::isISOControl)
                    || Stream.of(prefix.split("/")).anyMatch(step -> step.equals(".") || step.equals(".."))) {
                return Checked.failed(DeployProblems.badAddress(
                        text,
                        "a prefix has at most " + LONGEST_PREFIX
                                + " bytes, no \".\" or \"..\" as a part, and no control characters"));
            }
            return Checked.of(
                    new Bucket(text, name, prefix.isEmpty() ? "" : prefix + "/", Optional.empty(), Optional.empty()));
        }

        /** The same bucket, at another store or in another region. */
        public Bucket at(Optional<URI> otherEndpoint, Optional<String> otherRegion) {
            return new Bucket(text, bucket, prefix, otherEndpoint, otherRegion);
        }
    }

    /**
     * A branch of a git repository.
     *
     * @param remote a name that git knows here, an address, or a path
     */
    record Branch(String text, String remote, String branch) implements Address {
        /** The maximum length in bytes, because a branch is a file in the remote repository. */
        private static final int LONGEST = 200;

        private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._/-]*");

        public Branch {
            Objects.requireNonNull(text);
            Objects.requireNonNull(remote);
            Objects.requireNonNull(branch);
        }

        @Override
        public <R> R match(Function<Bucket, R> bucket, Function<Branch, R> branch, Function<Folder, R> folder) {
            return branch.apply(this);
        }

        private static Checked<Address> parse(String text) {
            String rest = text.substring("git:".length());
            int hash = rest.lastIndexOf('#');
            String remote = hash < 0 ? rest : rest.substring(0, hash);
            String branch = hash < 0 ? BRANCH : rest.substring(hash + 1);
            if (branch.startsWith("refs/")) {
                return Checked.failed(DeployProblems.badAddress(
                        text,
                        "write the name of the branch alone, without refs/heads/: git:" + remote + "#"
                                + branch.replaceFirst("^(?:refs/heads/|refs/)++", "")));
            }
            // Git would read an argument that begins with a hyphen as an option.
            if (remote.isEmpty() || remote.startsWith("-") || !isBranch(branch)) {
                return Checked.failed(DeployProblems.badAddress(
                        text, "a branch is written git:REMOTE#BRANCH, such as git:origin#" + BRANCH));
            }
            return Checked.of(new Branch(text, remote, branch));
        }

        /** Whether git accepts the name, by the rules of {@code git check-ref-format --branch}. */
        static boolean isBranch(String name) {
            return NAME.matcher(name).matches()
                    && name.getBytes(UTF_8).length <= LONGEST
                    && !name.equals("HEAD")
                    && !name.contains("..")
                    && Stream.of(name.split("/", -1))
                            .noneMatch(step -> step.isEmpty()
                                    || step.startsWith(".")
                                    || step.endsWith(".")
                                    || step.endsWith(".lock"));
        }
    }

    /** A folder on this machine: written with a slash, or an existing one. */
    record Folder(String text, Path path) implements Address {
        private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*");

        public Folder {
            Objects.requireNonNull(text);
            Objects.requireNonNull(path);
        }

        @Override
        public <R> R match(Function<Bucket, R> bucket, Function<Branch, R> branch, Function<Folder, R> folder) {
            return folder.apply(this);
        }

        private static Checked<Address> parse(String text) {
            String path = text.startsWith("file://") ? text.substring("file://".length()) : text;
            path = path.startsWith("file:") ? path.substring("file:".length()) : path;
            Matcher scheme = SCHEME.matcher(path);
            if (scheme.matches()) {
                return Checked.failed(DeployProblems.badAddress(
                        text,
                        "\"" + scheme.group(1).toLowerCase(Locale.ROOT)
                                + "\" is none of s3://bucket/prefix, git:REMOTE#BRANCH and a folder"));
            }
            if (path.startsWith("~")) {
                return Checked.failed(DeployProblems.badAddress(
                        text, "write ~ without quotes, for the shell to replace it, or the whole path"));
            }
            try {
                if (isFolder(text, path)) {
                    return Checked.of(new Folder(text, Path.of(path)));
                }
            } catch (InvalidPathException unwritable) {
                // Said below, in our own words.
            }
            return Checked.failed(DeployProblems.badAddress(
                    text,
                    "write s3://BUCKET/PREFIX, git:REMOTE#BRANCH, or a folder with a slash, such as /srv/www/models"
                            + (path.isBlank() ? "" : " or ./" + path)));
        }

        /** A single word is usually a branch or a bucket without its scheme, unless a folder with this name exists. */
        private static boolean isFolder(String text, String path) {
            return !path.isBlank()
                    && (text.startsWith("file:")
                            || path.contains("/")
                            || path.contains(File.separator)
                            || Files.exists(Path.of(path)));
        }
    }
}
