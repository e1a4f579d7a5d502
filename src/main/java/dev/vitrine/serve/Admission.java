package dev.vitrine.serve;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Whose requests are answered. A page of another site may make a browser ask this server, and a name that leads here today
 * (DNS rebinding) would let it read the answers; so a request has to call the server by a name of its own, host and port, and
 * may come from no other page.
 */
final class Admission {
    private static final int PLAIN = 80;
    /** In characters, with the query. */
    private static final int LONGEST_ADDRESS = 16_384;

    private static final int MOST_HEADERS = 100;

    private final Set<String> names = new TreeSet<>();
    private final int port;

    /**
     * Admits the names of the loopback, and one more.
     *
     * @param name that the server was told to listen on; absent for the loopback
     */
    Admission(int port, Optional<String> name) {
        this.port = port;
        names.addAll(List.of("localhost", "127.0.0.1", "[::1]"));
        name.map(Admission::authority).ifPresent(names::add);
    }

    /**
     * Why a request is not answered.
     *
     * @param status 403 for a page of another site, 421 for another server's name, 414 and 431 for more than anybody needs
     */
    record Refusal(int status, String words) {}

    /** What is wrong with where a request comes from and goes to. */
    Optional<Refusal> refuse(Request request) {
        Optional<Refusal> tooLong = tooLong(request);
        if (tooLong.isPresent()) {
            return tooLong;
        }
        List<String> hosts = request.getHeaders().getValuesList(HttpHeader.HOST);
        String target = request.getHttpURI().getAuthority();
        if (hosts.size() != 1 || !isOurs(hosts.get(0), request) || target != null && !isOurs(target, request)) {
            return Optional.of(new Refusal(421, "This server answers only at its own address, host and port."));
        }
        boolean isForeign = request.getHeaders().getValuesList(HttpHeader.ORIGIN).stream()
                .anyMatch(origin -> !origin.startsWith("http://") || !isOurs(origin.substring(7), request));
        return isForeign
                ? Optional.of(new Refusal(403, "This server does not accept requests from pages of other sites."))
                : Optional.empty();
    }

    private static Optional<Refusal> tooLong(Request request) {
        if (request.getHttpURI().toString().length() > LONGEST_ADDRESS) {
            return Optional.of(new Refusal(414, "This address is too long."));
        }
        return request.getHeaders().size() > MOST_HEADERS
                ? Optional.of(new Refusal(431, "This request has too many headers, or they are too long."))
                : Optional.empty();
    }

    /** The whole text is compared: what is split at a colon can be fooled by a second one. */
    private boolean isOurs(String authority, Request request) {
        String asked = authority.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(name -> matches(asked, name))
                || request.getConnectionMetaData().getLocalSocketAddress() instanceof InetSocketAddress local
                        && !local.getAddress().isLoopbackAddress()
                        && matches(asked, literal(local.getAddress()));
    }

    private boolean matches(String asked, String name) {
        return asked.equals(name + ":" + port) || port == PLAIN && asked.equals(name);
    }

    /** A host as it is in an address: {@code [fe80::1]}. */
    static String authority(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.indexOf(':') >= 0 && !lower.startsWith("[") ? "[" + lower + "]" : lower;
    }

    /** The address by which this machine was reached, which no name can be bound to. */
    static String literal(InetAddress address) {
        String text = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + text.replaceFirst("%.*", "") + "]" : text;
    }
}
