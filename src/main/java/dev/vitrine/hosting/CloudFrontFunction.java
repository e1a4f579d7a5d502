package dev.vitrine.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.problem.JsonText;
import dev.vitrine.site.ContentTypes;
import dev.vitrine.site.Delivery;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The function that CloudFront runs for each request before it checks its cache: it answers redirects, maps folders to their
 * pages, and selects the compressed copy for clients that accept Brotli or gzip. CloudFront allows 10 KB; redirects that do not
 * fit are left to their pages.
 */
final class CloudFrontFunction {
    static final int MOST_BYTES = 10_240;

    private static final String CODE = """
            // Made by Vitrine.
            var home = %HOME%;
            var redirects = %REDIRECTS%;
            var file = /\\.%ENDINGS%$/;
            var siblings = {%CODINGS%};
            var accepted = function (header, coding) {
              var offer = header.split(',').map(function (part) { return part.trim().toLowerCase().split(/\\s*;\\s*/); })
                .find(function (part) { return part[0] === coding; });
              return Boolean(offer) && !offer.slice(1).some(function (weight) { return /^q=0(\\.0*)?$/.test(weight); });
            };
            var moved = function (to, query) {
              var pairs = Object.keys(query || {}).map(function (name) {
                return (query[name].multiValue || [query[name]]).map(function (one) { return name + '=' + one.value; }).join('&');
              });
              var value = pairs.length ? to + '?' + pairs.join('&') : to;
              return {statusCode: 301, statusDescription: 'Moved Permanently', headers: {location: {value: value}}};
            };
            function handler(event) {
              var request = event.request;
              var uri = request.uri;
              if (!uri.startsWith(home)) {
                return uri + '/' === home ? moved(home, request.querystring) : request;
              }
              var path = uri.slice(home.length);
              var way = redirects[path] || redirects[path + '/'];
              if (way !== undefined) {
                return moved(home + way, request.querystring);
              }
              if (path === '' || path.endsWith('/')) {
                uri += 'index.html';
                path += 'index.html';
              } else if (!file.test(path)) {
                return moved(uri + '/', request.querystring);
              }
              var header = request.headers['accept-encoding'] ? request.headers['accept-encoding'].value : '';
              var ending = path.slice(path.lastIndexOf('.') + 1);
              var coding = (siblings[ending] || []).find(function (name) { return accepted(header, name === 'gz' ? 'gzip' : name); });
              request.uri = coding ? uri + '.' + coding : uri;
              return request;
            }
            """;

    private final Delivery delivery;
    private final Collection<String> files;

    CloudFrontFunction(Delivery delivery, Collection<String> files) {
        this.delivery = delivery;
        this.files = files;
    }

    /** At most {@link #MOST_BYTES}, in UTF-8. */
    String code() {
        String whole = code(delivery.redirects());
        return whole.getBytes(UTF_8).length <= MOST_BYTES ? whole : code(new TreeMap<>());
    }

    private String code(SortedMap<String, String> redirects) {
        return CODE.replace("%HOME%", JsonText.line(delivery.home()))
                .replace("%REDIRECTS%", JsonText.line(redirects))
                .replace("%ENDINGS%", HeaderGroups.alternatives(List.copyOf(endings())))
                .replace("%CODINGS%", codings());
    }

    private Collection<String> endings() {
        return files.stream()
                .map(CloudFrontFunction::ending)
                .filter(ending -> ContentTypes.byEnding().containsKey(ending))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The function cannot check which files exist, so an encoding is offered only for extensions of which every file has that
     * copy.
     */
    private String codings() {
        SortedMap<String, List<String>> codings = new TreeMap<>();
        for (String ending : endings()) {
            List<String> whole = List.of("br", "gz").stream()
                    .filter(coding -> files.stream()
                            .filter(name -> ending(name).equals(ending))
                            .allMatch(name -> files.contains(name + "." + coding)))
                    .toList();
            if (!whole.isEmpty()) {
                codings.put(ending, whole);
            }
        }
        String json = JsonText.line(codings);
        return json.substring(1, json.length() - 1);
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1);
    }
}
