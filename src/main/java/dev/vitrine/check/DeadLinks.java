package dev.vitrine.check;

import dev.vitrine.catalog.AsOfDate;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.pages.site.SitePages;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.rules.CatalogRules;
import dev.vitrine.value.Reference;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds links in records' Markdown that lead to no page of the site. A link is a path that begins with that of the site, or the
 * whole address of a page; one that is relative works on one page at most, and the text is shown on several. Which pages there
 * are is only asked where a record links to one. Anchors are not looked at.
 */
final class DeadLinks {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

    /** Which of these there are depends on the history of the records, or on what files hold. */
    private static final Pattern UNSURE = Pattern.compile("/(?:changes|feeds|cards|assets)/.*|.*/feed\\.atom");

    private static final Pattern RECORD = Pattern.compile(
            "data/(models/[^/]+/[^/]+|(?:organizations|providers|licenses|arenas|benchmarks)/[^/]+)\\.ya?ml");

    /** What can be a path without a second thought. */
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9._~/-]{1,200}");

    /** To look for a page that was meant takes as long as there are pages, and a record may have very many links. */
    private static final int MOST_GUESSES = 200;

    private final Catalog catalog;
    private final boolean isWhole;
    private final String origin;
    private final String home;
    private Optional<SortedSet<String>> routes = Optional.empty();
    private boolean guesses = true;

    /**
     * A check of links.
     *
     * @param isWhole whether the catalog has no error, so that its pages can be laid out; without, only relative links are found
     */
    DeadLinks(Catalog catalog, boolean isWhole) {
        URI base = catalog.settings().url();
        String path = Optional.ofNullable(base.getRawPath()).orElse("");
        this.catalog = catalog;
        this.isWhole = isWhole;
        this.origin = base.getScheme() + "://" + base.getRawAuthority();
        this.home = path.endsWith("/") ? path : path + "/";
    }

    /** What is wrong with links, each given as it is typed. */
    List<Problem> find(List<Reference<String>> links) {
        List<Problem> problems = new ArrayList<>();
        for (Reference<String> link : links) {
            problem(link).ifPresent(problems::add);
            guesses = problems.size() < MOST_GUESSES;
        }
        return problems;
    }

    private Optional<Problem> problem(Reference<String> link) {
        String address = link.id().startsWith(origin + "/") ? link.id().substring(origin.length()) : link.id();
        if (address.startsWith("#") || SCHEME.matcher(address).lookingAt()) {
            return Optional.empty();
        }
        String path = address.replaceFirst("[?#].*", "");
        return path.startsWith("/") ? absolute(link, path) : Optional.of(relative(link, path));
    }

    private Optional<Problem> absolute(Reference<String> link, String path) {
        boolean isWithin = path.startsWith(home);
        String route = "/" + path.substring(isWithin ? home.length() : 1).replaceFirst("(^|/)index\\.html$", "$1");
        if (!isWhole || routes().isEmpty() || UNSURE.matcher(route).matches() || isWithin && routes().contains(route)) {
            return Optional.empty();
        }
        if (isWithin) {
            return Optional.of(problem(link, "\"" + link.id() + "\" is not a page of the site", near(route)));
        }
        // A host may have other pages than those of the catalog.
        return near(route)
                .map(page -> problem(
                        link,
                        "\"" + link.id() + "\" is not within the site, which begins at " + home,
                        Optional.of(page)));
    }

    private Problem relative(Reference<String> link, String path) {
        return problem(
                link,
                "\"" + link.id() + "\" leads to no page: a link within the site begins with " + home,
                isWhole && NAMES.matcher(path).matches() ? meant(link.location().path(), path) : Optional.empty());
    }

    private Problem problem(Reference<String> link, String message, Optional<String> route) {
        return Problem.of(
                CatalogRules.DEAD_LINK,
                link.location(),
                message,
                route.map(page -> "write " + home + page.substring(1) + ", or delete the link")
                        .orElse("write the address of a page, or delete the link"));
    }

    /** The page of the record at a relative path from another record, or the page that a browser would go to. */
    private Optional<String> meant(String record, String path) {
        Path file = Path.of(record).resolveSibling(path).normalize();
        Matcher other = RECORD.matcher(file.toString().replace('\\', '/'));
        if (other.matches()) {
            return near("/" + other.group(1) + "/");
        }
        Matcher own = RECORD.matcher(record);
        return own.matches()
                ? near(Path.of("/" + own.group(1))
                                .resolve(path)
                                .normalize()
                                .toString()
                                .replace('\\', '/') + "/")
                : Optional.empty();
    }

    /** The page with an address, or with one much like it: another name in the same place, or the same in another place. */
    private Optional<String> near(String route) {
        String page = route.endsWith("/") ? route : route + "/";
        if (routes().contains(page)) {
            return Optional.of(page);
        }
        if (!guesses) {
            return Optional.empty();
        }
        String parent = page.substring(0, page.lastIndexOf('/', page.length() - 2) + 1);
        String name = page.substring(parent.length());
        Set<String> beside = routes().stream()
                .filter(other -> other.startsWith(parent) && other.indexOf('/', parent.length()) == other.length() - 1)
                .map(other -> other.substring(parent.length()))
                .collect(Collectors.toSet());
        List<String> alike =
                routes().stream().filter(other -> other.endsWith("/" + name)).toList();
        return Suggestion.closest(name, beside)
                .map(found -> parent + found)
                .or(() -> Suggestion.closest(page, alike))
                .or(() -> alike.stream().findFirst());
    }

    private SortedSet<String> routes() {
        if (routes.isEmpty()) {
            routes = Optional.of(routes(catalog));
        }
        return routes.get();
    }

    /** Every address of the site, as far as the records tell: history may add some. Empty if two pages want the same. */
    private static SortedSet<String> routes(Catalog catalog) {
        SitePages pages =
                new SitePages(catalog, AsOfDate.of(catalog), catalog.settings().url());
        return pages.all().value().orElse(List.of()).stream()
                .map(page -> page.route().path())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
