package dev.vitrine.pages.site;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Organization;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FormerAddresses;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.Route;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Pages at addresses that only lead on: a model's aliases, and the folders between the pages of models. */
final class Redirects implements PageSource {
    private final Context context;

    Redirects(Context context) {
        this.context = context;
    }

    @Override
    public Stream<Page> files() {
        Stream<Page> aliases = context.catalog().models().values().stream().flatMap(this::aliases);
        Stream<Page> folders = context.catalog().organizations().values().stream()
                .filter(organization ->
                        !context.catalog().modelsOf(organization.id()).isEmpty())
                .map(this::folder);
        return Stream.concat(aliases, folders);
    }

    /** From where to where, both relative to the site's home: {@code models/luma/ray/} to {@code models/luma/ray-2/}. */
    SortedMap<String, String> addresses() {
        String home = context.addresses().href(Addresses.HOME);
        SortedMap<String, String> addresses = new TreeMap<>();
        files().forEach(page -> {
            RedirectView view = (RedirectView) page.view();
            addresses.put(page.route().path().substring(1), view.target().href().substring(home.length()));
        });
        return addresses;
    }

    private Stream<Page> aliases(Model model) {
        return model.aliases().stream()
                .map(alias -> page(
                        Addresses.ofAlias(model.id().organization(), alias.id()),
                        FormerAddresses.owner(model, alias.id()),
                        context.link(model)));
    }

    private Page folder(Organization organization) {
        return page(
                Addresses.modelsOf(organization.id()), organization.location().path(), context.link(organization));
    }

    private Page page(Route route, String owner, Link target) {
        return new Page(
                route,
                owner,
                "pages/redirect.ftlh",
                new RedirectView(target, context.addresses().absolute(target)));
    }
}
