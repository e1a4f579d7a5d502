package dev.vitrine.hosting;

import dev.vitrine.site.ContentTypes;
import dev.vitrine.site.Delivery;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The configuration of nginx. A location with its own headers inherits none, so each lists all of its headers. Caching headers
 * are not sent with errors.
 */
final class Nginx {
    private static final String FRAME = """
            # Made by Vitrine ("vitrine hosting nginx"). In the server block of the site:
            #
            #     root /srv/www;                    # the site lies in /srv/www%HOME%
            #     include /etc/nginx/vitrine.conf;  # this file
            #     brotli_static on;                 # with the module ngx_brotli: sends the .br files
            #
            # Make it anew after each build: redirects are part of it.
            location ^~ %HOME% {
                index index.html;
                absolute_redirect off;
                etag on;
                gzip_static on;
                gzip_vary on;
                charset off;
                default_type application/octet-stream;
                types {
            %TYPES%    }
                error_page 403 404 =404 %NOT_FOUND%;
            %GENERAL%
                location ~ "/\\.(?!well-known/)" { return 404; }
                location ~ "^%HOME_PATTERN%(?:_headers|_redirects)$" { return 404; }
            %FILES%    location ~ "^%HOME_PATTERN%%FOLDERS%.+\\.[^./]+$" {
            %IN_FOLDER%        location ~ "\\.%ENDINGS%$" {
            %IN_BOTH%        }
                }
                location ~ "\\.%ENDINGS%$" {
            %WITH_ENDING%    }
            %REDIRECTS%}
            """;

    private static final String QUERY = "$is_args$args";

    private final Delivery delivery;
    private final HeaderGroups groups;

    Nginx(Delivery delivery) {
        this.delivery = delivery;
        this.groups = new HeaderGroups(delivery);
    }

    String configuration() {
        String home = delivery.home();
        return bare(home)
                + FRAME.replace("%TYPES%", types())
                        .replace("%NOT_FOUND%", home + "404.html")
                        .replace("%GENERAL%", headers("    ", groups.general()))
                        .replace("%FILES%", files())
                        .replace("%FOLDERS%", HeaderGroups.alternatives(groups.folders()))
                        .replace("%IN_FOLDER%", headers("        ", groups.inFolder()))
                        .replace("%IN_BOTH%", headers("            ", groups.inFolderWithEnding()))
                        .replace("%ENDINGS%", HeaderGroups.alternatives(groups.endings()))
                        .replace("%WITH_ENDING%", headers("        ", groups.withEnding()))
                        .replace("%REDIRECTS%", redirects())
                        .replace("%HOME_PATTERN%", home.replaceAll("[.+*?()\\[\\]{}^$|]", "\\\\$0"))
                        .replace("%HOME%", home);
    }

    /** The home's address without its slash, which is outside the folder. */
    private String bare(String home) {
        return home.equals("/")
                ? ""
                : "location = " + home.substring(0, home.length() - 1) + " {\n    absolute_redirect off;\n"
                        + headers("    ", groups.general()) + "    return 301 " + home + QUERY + ";\n}\n";
    }

    private static String types() {
        SortedMap<String, List<String>> byType = ContentTypes.byEnding().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        return byType.entrySet().stream()
                .map(type -> "        \"" + type.getKey() + "\" " + String.join(" ", type.getValue()) + ";\n")
                .collect(Collectors.joining());
    }

    private String files() {
        return groups.files().stream()
                .map(file -> "    location = " + delivery.home() + file + " {\n"
                        + headers("        ", groups.headers(file)) + "    }\n")
                .collect(Collectors.joining());
    }

    private String redirects() {
        String home = delivery.home();
        return groups.redirects().entrySet().stream()
                .map(way -> "    location = " + home + way.getKey() + " { return 301 " + home + way.getValue() + QUERY
                        + "; }\n")
                .collect(Collectors.joining());
    }

    private static String headers(String margin, SortedMap<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> margin + "add_header " + header.getKey() + " \"" + header.getValue() + "\""
                        + (header.getValue().equals(Delivery.FOR_EVER) ? "" : " always") + ";\n")
                .collect(Collectors.joining());
    }
}
