package dev.vitrine.pages;

import dev.vitrine.catalog.Answer;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Gateway;
import dev.vitrine.catalog.Model;
import dev.vitrine.snippets.AnsweredCall;
import dev.vitrine.snippets.GatewayRoute;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which origins a page may reach besides the site's own, for the policy that browsers hold it to. An origin is as {@code
 * https://gateway.example} or {@code http://127.0.0.1:8080}: in lower case, with a port only where it is not the scheme's.
 *
 * @param connect those that its playground may send requests to, sorted: of the gateways that answer web pages and that one
 *     of its routes leads to
 * @param media those that it may show pictures, video and sound from, sorted: of those gateways that answer with an address,
 *     and where they serve their results from
 */
public record PageOrigins(List<String> connect, List<String> media) {
    /** The site's own origin, and nothing else. */
    public static final PageOrigins NONE = new PageOrigins(List.of(), List.of());

    public PageOrigins {
        connect = connect.stream().sorted().distinct().toList();
        media = media.stream().sorted().distinct().toList();
    }

    /** What the page of a model may reach; {@link #NONE} where no gateway answers it from a web page. */
    public static PageOrigins of(Model model, Catalog catalog) {
        return of(routes(model, catalog));
    }

    /** What some page of the site may reach: that of all its models. */
    public static PageOrigins of(Catalog catalog) {
        return of(catalog.models().values().stream().flatMap(model -> routes(model, catalog)));
    }

    private static Stream<GatewayRoute> routes(Model model, Catalog catalog) {
        return AnsweredCall.of(model, catalog).stream()
                .flatMap(answered -> answered.routes().stream())
                .filter(route -> route.gateway().browsers());
    }

    private static PageOrigins of(Stream<GatewayRoute> answering) {
        Set<Gateway> gateways = new LinkedHashSet<>();
        Set<Gateway> serving = new LinkedHashSet<>();
        answering.forEach(route -> {
            gateways.add(route.gateway());
            if (route.operation().answer().form() == Answer.Form.URL) {
                serving.add(route.gateway());
            }
        });
        return new PageOrigins(
                gateways.stream().flatMap(gateway -> origin(gateway.base())).toList(),
                serving.stream()
                        .flatMap(gateway -> Stream.concat(Stream.of(gateway.base()), gateway.media().stream()))
                        .flatMap(PageOrigins::origin)
                        .toList());
    }

    /** None of an address by number of IPv6, which a policy has no words for. */
    private static Stream<String> origin(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String port = address.getPort() < 0 || address.getPort() == usual ? "" : ":" + address.getPort();
        return Optional.ofNullable(address.getHost())
                .filter(host -> !host.startsWith("["))
                .map(host -> scheme + "://" + host.toLowerCase(Locale.ROOT) + port)
                .stream();
    }
}
