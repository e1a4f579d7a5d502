package dev.vitrine.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests that never reach {@link Answers}, because they are broken: in a line of text that repeats nothing of them.
 */
final class PlainErrors extends ErrorHandler {
    private static final HttpField TYPE = new HttpField(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    private static final HttpField NO_STORE = new HttpField(HttpHeader.CACHE_CONTROL, "no-store");
    private static final HttpField NO_SNIFF = new HttpField("X-Content-Type-Options", "nosniff");

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        response.getHeaders().put(TYPE).put(NO_STORE).put(NO_SNIFF);
        response.write(true, ByteBuffer.wrap(words(code)), callback);
    }

    private static byte[] words(int status) {
        String line = switch (status) {
            case 408 -> "The request did not arrive in time.";
            case 414 -> "This address is too long.";
            case 431 -> "This request has too many headers, or they are too long.";
            case 505 -> "This version of HTTP is not supported.";
            default -> status < 500 ? "This is not a request for a page." : "The request is invalid.";
        };
        return (line + "\n").getBytes(UTF_8);
    }
}
