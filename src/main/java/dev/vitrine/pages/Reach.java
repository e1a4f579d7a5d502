package dev.vitrine.pages;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Gateway;
import dev.vitrine.catalog.Model;
import dev.vitrine.snippets.Route;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which origins a page may reach beside the site's own, for the policy that browsers hold it to. An origin is as {@code
 * https://gateway.example} or {@code http://127.0.0.1:8080}: in lower case, with a port only where it is not the scheme's.
 *
 * @param connect those that its playground may send requests to, sorted: of the gateways that answer web pages and that one
 *     of its routes leads to
 * @param media those that it may show pictures, video and sound from, sorted: the same and where those gateways serve
 *     their results from
 */
public record Reach(List<String> connect, List<String> media) {
    /** The site's own origin, and nothing else. */
    public static final Reach NONE = new Reach(List.of(), List.of());

    public Reach {
        connect = connect.stream().sorted().distinct().toList();
        media = media.stream().sorted().distinct().toList();
    }

    /** What the page of a model may reach; {@link #NONE} where no gateway answers it from a web page. */
    static Reach of(Model model, Catalog catalog) {
        return of(gateways(model, catalog));
    }

    /** What some page of the site may reach: that of all its models. */
    static Reach of(Catalog catalog) {
        return of(catalog.models().values().stream().flatMap(model -> gateways(model, catalog)));
    }

    private static Stream<Gateway> gateways(Model model, Catalog catalog) {
        return model.api().stream()
                .flatMap(api -> api.calls().stream())
                .flatMap(call -> Route.of(call, model, catalog).stream())
                .map(Route::gateway)
                .filter(Gateway::browsers);
    }

    private static Reach of(Stream<Gateway> answering) {
        List<Gateway> gateways = answering.distinct().toList();
        List<String> connect =
                gateways.stream().flatMap(gateway -> origin(gateway.base())).toList();
        Stream<String> results =
                gateways.stream().flatMap(gateway -> gateway.media().stream()).flatMap(Reach::origin);
        return new Reach(connect, Stream.concat(connect.stream(), results).toList());
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
