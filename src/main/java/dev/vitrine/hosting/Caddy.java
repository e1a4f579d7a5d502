package dev.vitrine.hosting;

import dev.vitrine.site.ContentTypes;
import dev.vitrine.site.Delivery;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The configuration of Caddy. The order matters, because later headers override earlier ones. */
final class Caddy {
    private static final String FRAME = """
            # Made by Vitrine ("vitrine hosting caddy"). In the block of the site:
            #
            #     root * /srv/www          # the site lies in /srv/www%HOME%
            #     import vitrine.caddy     # this file
            #
            # Make it anew after each build: redirects are part of it.
            %BARE%handle %HOME%* {
                route {
                    header {
            %GENERAL%            ?Vary Accept-Encoding
                    }
                    @hidden path %HOME%.vitrine/* %HOME%_headers %HOME%_redirects
                    error @hidden 404
                    @endings path %ENDINGS%
                    header @endings {
            %WITH_ENDING%        }
            %TYPES%%FILES%%REDIRECTS%        @folders {
                        path %FOLDERS%
                        file
                        not path */
                    }
                    header @folders {
            %IN_FOLDER%        }
                    @slashless {
                        not path */
                        file {path}/index.html
                    }
                    route @slashless {
                        rewrite * {path}/
                        redir * {uri} 308
                    }
                    file_server {
                        precompressed br gzip
                    }
                }
            }
            handle_errors {
                @page expression {http.error.status_code} in [403, 404]
                handle @page {
                    rewrite * %HOME%404.html
                    header Content-Type "text/html; charset=utf-8"
                    file_server {
                        status 404
                        precompressed br gzip
                    }
                }
            }
            """;

    private static final String TYPE = """
                    @%ENDING% path *.%ENDING%
                    header @%ENDING% {
                        defer
                        Content-Type "%TYPE%"
                    }
            """;

    private final Delivery delivery;
    private final HeaderGroups groups;

    Caddy(Delivery delivery) {
        this.delivery = delivery;
        this.groups = new HeaderGroups(delivery);
    }

    String configuration() {
        String home = delivery.home();
        String bare = home.substring(0, home.length() - 1);
        return FRAME.replace("%BARE%", bare.isEmpty() ? "" : redirect("", bare, home))
                .replace("%GENERAL%", headers(groups.general()))
                .replace(
                        "%ENDINGS%",
                        groups.endings().stream().map(ending -> "*." + ending).collect(Collectors.joining(" ")))
                .replace("%WITH_ENDING%", headers(beyond(groups.general(), groups.withEnding())))
                .replace("%TYPES%", types())
                .replace("%FILES%", files())
                .replace("%REDIRECTS%", redirects())
                .replace(
                        "%FOLDERS%",
                        groups.folders().stream()
                                .map(folder -> home + folder + "*")
                                .collect(Collectors.joining(" ")))
                .replace("%IN_FOLDER%", headers(beyond(groups.general(), groups.inFolder())))
                .replace("%HOME%", home);
    }

    /** Caddy detects the type from the system just before it sends a file, so ours are set after that. */
    private static String types() {
        StringBuilder lines = new StringBuilder();
        ContentTypes.byEnding()
                .forEach((ending, type) ->
                        lines.append(TYPE.replace("%ENDING%", ending).replace("%TYPE%", type)));
        return lines.toString();
    }

    private String files() {
        StringBuilder lines = new StringBuilder();
        for (String file : groups.files()) {
            beyond(groups.general(), groups.headers(file))
                    .forEach((name, value) -> lines.append("        header ")
                            .append(delivery.home())
                            .append(file)
                            .append(" ")
                            .append(name)
                            .append(" \"")
                            .append(value)
                            .append("\"\n"));
        }
        return lines.toString();
    }

    private String redirects() {
        String home = delivery.home();
        return groups.redirects().entrySet().stream()
                .map(way -> redirect("        ", home + way.getKey(), home + way.getValue()))
                .collect(Collectors.joining());
    }

    /** With a rewrite, which keeps the query. */
    private static String redirect(String margin, String from, String to) {
        return margin + "route " + from + " {\n" + margin + "    rewrite * " + to + "\n" + margin
                + "    redir * {uri} 301\n" + margin + "}\n";
    }

    /** The entries of the second that the first lacks. */
    private static SortedMap<String, String> beyond(SortedMap<String, String> first, SortedMap<String, String> second) {
        SortedMap<String, String> more = new TreeMap<>(second);
        more.entrySet().removeAll(first.entrySet());
        return more;
    }

    private static String headers(SortedMap<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> "            " + header.getKey() + " \"" + header.getValue() + "\"\n")
                .collect(Collectors.joining());
    }
}
