package dev.vitrine.pages.site;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Organization;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.Route;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pages at addresses that only lead on: a model's aliases, and the folders between the pages of models. */
final class Redirects {
    private final Context context;

    Redirects(Context context) {
        this.context = context;
    }

    Stream<Page> all() {
        Stream<Page> aliases = context.catalog().models().values().stream().flatMap(this::aliases);
        Stream<Page> folders = context.catalog().organizations().values().stream()
                .filter(organization ->
                        !context.catalog().modelsOf(organization.id()).isEmpty())
                .map(this::folder);
        return Stream.concat(aliases, folders);
    }

    /**
     * What lies beside the pages of models, under the names that they had too: a feed reader, or a program that fetches
     * Markdown, follows no page that leads on.
     *
     * @param files all that may lie there
     */
    Stream<Page> kept(Collection<Page> files) {
        Map<String, List<Page>> byFolder = files.stream().collect(Collectors.groupingBy(file -> folder(file.route())));
        return context.catalog().models().values().stream()
                .flatMap(model -> model.aliases().stream().flatMap(alias -> {
                    String before =
                            Addresses.ofAlias(model.id().organization(), alias).path();
                    return byFolder.getOrDefault(Addresses.of(model.id()).path(), List.of()).stream()
                            .map(file -> file.under(new Route(before + name(file.route())), owner(model, alias)));
                }));
    }

    private static String folder(Route route) {
        return route.path().substring(0, route.path().lastIndexOf('/') + 1);
    }

    private static String name(Route route) {
        return route.path().substring(route.path().lastIndexOf('/') + 1);
    }

    private static String owner(Model model, String alias) {
        return model.id().file() + " (alias " + alias + ")";
    }

    /** From where to where, both relative to the site's home: {@code models/luma/ray/} to {@code models/luma/ray-2/}. */
    SortedMap<String, String> addresses() {
        String home = context.addresses().href(Addresses.HOME);
        SortedMap<String, String> addresses = new TreeMap<>();
        all().forEach(page -> {
            RedirectView view = (RedirectView) page.view();
            addresses.put(page.route().path().substring(1), view.target().href().substring(home.length()));
        });
        return addresses;
    }

    private Stream<Page> aliases(Model model) {
        return model.aliases().stream()
                .map(alias -> page(
                        Addresses.ofAlias(model.id().organization(), alias), owner(model, alias), context.link(model)));
    }

    private Page folder(Organization organization) {
        return page(Addresses.modelsOf(organization.id()), organization.id().file(), context.link(organization));
    }

    private Page page(Route route, String owner, Link target) {
        return new Page(
                route,
                owner,
                "pages/redirect.ftlh",
                new RedirectView(target, context.addresses().absolute(target)));
    }
}
