package dev.vitrine.pages;

import dev.vitrine.catalog.Model;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Copies of the files next to models' pages, at the addresses of the models' aliases: a feed reader, or a program that fetches
 * Markdown, does not follow a page that redirects.
 */
public final class FormerAddresses {
    private FormerAddresses() {}

    /** The files, and their copies. */
    public static Stream<Page> with(Collection<Page> files, Context context) {
        Map<String, List<Page>> byFolder = files.stream().collect(Collectors.groupingBy(file -> folder(file.route())));
        return Stream.concat(
                files.stream(),
                context.catalog().models().values().stream()
                        .flatMap(model -> model.aliases().stream().flatMap(alias -> {
                            String before = Addresses.ofAlias(model.id().organization(), alias.id())
                                    .path();
                            return byFolder
                                    .getOrDefault(Addresses.of(model.id()).path(), List.of())
                                    .stream()
                                    .map(file -> file.under(
                                            new Route(before + name(file.route())), owner(model, alias.id())));
                        })));
    }

    /** What a page at the address of an alias is made from. */
    public static String owner(Model model, String alias) {
        return model.location().path() + " (alias " + alias + ")";
    }

    private static String folder(Route route) {
        return route.path().substring(0, route.path().lastIndexOf('/') + 1);
    }

    private static String name(Route route) {
        return route.path().substring(route.path().lastIndexOf('/') + 1);
    }
}
