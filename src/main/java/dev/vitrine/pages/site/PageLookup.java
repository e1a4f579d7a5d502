package dev.vitrine.pages.site;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.OrganizationId;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.calls.PlaygroundFiles;
import dev.vitrine.pages.changes.ChangesPages;
import dev.vitrine.pages.listing.Directories;
import dev.vitrine.pages.listing.ListingPages;
import dev.vitrine.pages.model.ModelPages;
import dev.vitrine.pages.ranking.RankingPages;
import dev.vitrine.pages.search.SearchPages;
import dev.vitrine.value.Slug;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the pages that readers look at most by their addresses, and makes no more of the site than each needs. */
final class PageLookup {
    private final Context context;
    private final ListingPages listings;
    private final ModelPages models;

    PageLookup(Context context, ListingPages listings, ModelPages models) {
        this.context = context;
        this.listings = listings;
        this.models = models;
    }

    /**
     * A page by the path of its route.
     *
     * @return absent where there is none, or it is none of these
     */
    Optional<Page> page(String path) {
        String[] names = path.substring(1).split("/", -1);
        return near(names).filter(page -> page.route().path().equals(path)).findFirst();
    }

    /** Some pages among which is the one that is looked for, if there is. */
    private Stream<Page> near(String[] names) {
        Catalog catalog = context.catalog();
        boolean isDirectory = names.length == 2;
        return switch (names[0]) {
            case "" -> Stream.of(new HomePage(context).page());
            case "changes" -> new ChangesPages(context).all();
            case "arenas", "benchmarks", "methodology" -> new RankingPages(context).near(names);
            case "search" -> new SearchPages(context).all();
            case "models" -> names.length == 4 && !names[1].equals("page") ? model(names) : listings.all();
            case "types" -> isDirectory ? directories() : listings.types();
            case "organizations" ->
                isDirectory
                        ? directories()
                        : named(
                                        catalog.organizations().values(),
                                        organization ->
                                                organization.id().value().equals(names[1]))
                                .flatMap(listings::organization);
            case "providers" ->
                isDirectory
                        ? directories()
                        : named(
                                        catalog.providers().values(),
                                        provider -> provider.id().value().equals(names[1]))
                                .flatMap(listings::provider);
            case "licenses" ->
                isDirectory
                        ? directories()
                        : named(
                                        catalog.licenses().values(),
                                        license -> license.id().value().equals(names[1]))
                                .flatMap(listings::license);
            default -> Stream.empty();
        };
    }

    private Stream<Page> directories() {
        return new Directories(context).all();
    }

    private static <T> Stream<T> named(Collection<T> records, Predicate<T> isMeant) {
        return records.stream().filter(isMeant).limit(1);
    }

    private Stream<Page> model(String[] names) {
        if (!Slug.matches(names[1]) || !Slug.matches(names[2])) {
            return Stream.empty();
        }
        Model model = context.catalog().models().get(new ModelId(new OrganizationId(names[1]), names[2]));
        return Stream.ofNullable(model)
                .flatMap(found ->
                        Stream.concat(Stream.of(models.page(found)), new PlaygroundFiles(context).page(found)));
    }
}
