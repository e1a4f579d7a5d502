package dev.vitrine.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.SortedMap;

/** One commit, in the input format of {@code git fast-import}. */
final class GitImport {
    private final String reference;
    private final String base;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /**
     * A commit.
     *
     * @param reference the reference that will point to it
     * @param base the parent commit; empty for none
     */
    GitImport(String reference, String base) {
        this.reference = reference;
        this.base = base;
    }

    /**
     * The text.
     *
     * @param identities of the author and of the committer, as git writes them, with their times
     * @param changes by path; absent for a deleted file. Deletions come first, so that no file is in the way of a folder
     */
    byte[] text(String[] identities, String message, SortedMap<String, Optional<byte[]>> changes) {
        line("commit " + reference);
        line("author " + identities[0]);
        line("committer " + identities[1]);
        data(message.getBytes(UTF_8));
        if (!base.isEmpty()) {
            line("from " + base);
        }
        changes.forEach((path, bytes) -> {
            if (bytes.isEmpty()) {
                line("D " + quoted(path));
            }
        });
        changes.forEach((path, bytes) -> bytes.ifPresent(content -> {
            line("M 100644 inline " + quoted(path));
            data(content);
        }));
        line("done");
        return out.toByteArray();
    }

    private void line(String text) {
        out.writeBytes((text + "\n").getBytes(UTF_8));
    }

    private void data(byte[] bytes) {
        line("data " + bytes.length);
        out.writeBytes(bytes);
        line("");
    }

    private static String quoted(String path) {
        return "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
