package dev.vitrine.serve;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The path of a request as the name of a file. It is looked up among the site's files and never given to the file system. */
final class RequestPath {
    private RequestPath() {}

    /**
     * The path of what was asked for; absent as for {@link #decoded}, and if a second slash makes a server of the first step.
     *
     * @param raw as it was sent, with its escapes and without the query; may be null
     */
    static Optional<String> of(String raw) {
        return Optional.ofNullable(raw).filter(path -> !path.startsWith("//")).flatMap(RequestPath::decoded);
    }

    /**
     * The path, decoded once; absent for one that no page of a site can have, and that is sent only to leave its root: steps of
     * dots, a backslash, a control character, an encoded slash, bytes that are not UTF-8.
     *
     * @param raw as it was sent, with its escapes
     */
    static Optional<String> decoded(String raw) {
        if (!raw.startsWith("/") || raw.toLowerCase(java.util.Locale.ROOT).contains("%2f")) {
            return Optional.empty();
        }
        return unescaped(raw).filter(RequestPath::isPlain);
    }

    private static boolean isPlain(String path) {
        return path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl)
                && List.of(path.split("/", -1)).stream().noneMatch(step -> step.equals(".") || step.equals(".."));
    }

    private static Optional<String> unescaped(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            if (character != '%') {
                bytes.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw.charAt(i + 2), 16);
            if (low < 0) {
                return Optional.empty();
            }
            bytes.write(high * 16 + low);
            i += 2;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
