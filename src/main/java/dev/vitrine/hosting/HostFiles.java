package dev.vitrine.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.site.Delivery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files of a site that hosts read and visitors never see: {@code _headers} and {@code _redirects}, of Netlify and
 * Cloudflare Pages, and {@code .nojekyll}, without which GitHub Pages leaves out what begins with an underscore.
 */
public final class HostFiles {
    static final String HEADERS = "_headers";
    static final String REDIRECTS = "_redirects";

    /** Of Cloudflare Pages; Netlify has none so low. */
    static final int MOST_REDIRECTS = 2000;

    /** Characters in a line of {@code _headers}, of Cloudflare Pages. */
    static final int LONGEST_HEADER = 2000;

    private HostFiles() {}

    /**
     * The files, by their paths.
     *
     * @param files all others of the site
     * @return with warnings where a host takes less: redirects past its limit are led on by their pages, and a header past it
     *     is not sent
     */
    public static Checked<SortedMap<String, byte[]>> of(Delivery delivery, Collection<String> files) {
        SortedMap<String, byte[]> hostFiles = new TreeMap<>();
        hostFiles.put(".nojekyll", new byte[0]);
        String headers = HeadersFile.text(delivery, files);
        hostFiles.put(HEADERS, headers.getBytes(UTF_8));
        hostFiles.put(REDIRECTS, redirects(delivery).getBytes(UTF_8));
        List<Problem> problems = new ArrayList<>();
        headers.lines().filter(line -> line.length() > LONGEST_HEADER).forEach(line -> problems.add(tooLong(line)));
        if (delivery.redirects().size() > MOST_REDIRECTS) {
            problems.add(tooMany(delivery.redirects().size()));
        }
        return Checked.of(hostFiles, problems);
    }

    /** The deepest first: a model's former address is in use elsewhere, a folder's is what somebody cut short. */
    private static String redirects(Delivery delivery) {
        String home = delivery.home();
        return "# Made by Vitrine. Netlify prefers the pages at these addresses, which lead on too.\n"
                + delivery.redirects().entrySet().stream()
                        .sorted(Comparator.comparingLong(HostFiles::depth).reversed())
                        .limit(MOST_REDIRECTS)
                        .map(way -> home + way.getKey() + " " + home + way.getValue() + " 301\n")
                        .collect(Collectors.joining());
    }

    private static long depth(Map.Entry<String, String> way) {
        return way.getKey().chars().filter(character -> character == '/').count();
    }

    private static Problem tooLong(String line) {
        return Problem.of(
                HostingRules.HEADER_LONG,
                Location.ofFile(HEADERS),
                "the header " + line.strip().replaceFirst(":.*", "") + " has " + line.length()
                        + " characters, and Cloudflare Pages takes " + LONGEST_HEADER + " in a line",
                "on such a host, say \"browser: false\" in gateways that readers need not try; others have no limit so low");
    }

    private static Problem tooMany(int redirects) {
        return Problem.of(
                HostingRules.REDIRECTS_MANY,
                Location.ofFile(REDIRECTS),
                redirects + " addresses lead on, and Cloudflare Pages takes " + MOST_REDIRECTS
                        + " redirects: the others are led on by their pages alone",
                "on such a host, drop aliases that nobody uses any more; nginx and Caddy have no limit");
    }
}
