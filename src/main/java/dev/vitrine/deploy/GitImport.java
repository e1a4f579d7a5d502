package dev.vitrine.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.SortedMap;

/** One commit as {@code git fast-import} reads it. */
final class GitImport {
    private final String reference;
    private final String base;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /**
     * A commit.
     *
     * @param reference what is to point to it
     * @param base the commit before it; empty for none
     */
    GitImport(String reference, String base) {
        this.reference = reference;
        this.base = base;
    }

    /**
     * The text.
     *
     * @param identities of the author and of the committer, as git writes them, with their times
     * @param changes by path; absent for a file that goes. Those go first, so that none is in the way of another's folder
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
