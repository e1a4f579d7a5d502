package dev.vitrine.hosting;

import dev.vitrine.site.Delivery;
import java.util.stream.Collectors;

/** The configuration of Netlify in addition to {@code _headers}: redirects from addresses that have a page. */
final class Netlify {
    private Netlify() {}

    static String configuration(Delivery delivery) {
        String home = delivery.home();
        return "# Made by Vitrine (\"vitrine hosting netlify\"), for netlify.toml. Print it again after each"
                + " build.\n"
                + delivery.redirects().entrySet().stream()
                        .map(way -> "\n[[redirects]]\n  from = \"" + home + way.getKey() + "\"\n  to = \"" + home
                                + way.getValue() + "\"\n  status = 301\n  force = true\n")
                        .collect(Collectors.joining());
    }
}
