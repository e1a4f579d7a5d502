package dev.vitrine.api;

import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.BenchmarkId;
import dev.vitrine.catalog.LicenseId;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.OrganizationId;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Route;
import java.net.URI;
import java.util.Optional;

/** Where the documents lie. Addresses are absolute, because programs follow them. */
final class DocumentAddresses {
    static final Route INDEX = document("index");
    static final Route PRICE_TABLE = Addresses.document("prices.csv");
    static final Route RANKING_TABLE = Addresses.document("rankings.csv");

    /** The same tables with the mark that Excel knows UTF-8 by; programs that read the others would take it for text. */
    static final Route PRICE_WORKBOOK = Addresses.document("prices-excel.csv");

    static final Route RANKING_WORKBOOK = Addresses.document("rankings-excel.csv");
    static final Route FEED = Addresses.feed(Optional.empty());
    static final Route LLMS = new Route("/llms.txt");
    static final Route LLMS_FULL = new Route("/llms-full.txt");

    private final Addresses addresses;

    DocumentAddresses(Addresses addresses) {
        this.addresses = addresses;
    }

    /** A document of the whole site: {@code /api/v1/models.json}. */
    static Route document(String key) {
        return Addresses.document(key + ".json");
    }

    /** The document of a record: {@code /api/v1/organizations/luma.json}. */
    static Route document(String folder, String id) {
        return document(folder + "/" + id);
    }

    static Route schema(String kind) {
        return document("schemas", kind);
    }

    URI of(Route route) {
        return URI.create(addresses.absolute(route));
    }

    URI page(ModelId model) {
        return of(Addresses.of(model));
    }

    URI markdown(ModelId model) {
        return of(Addresses.twin(model));
    }

    URI json(ModelId model) {
        return of(Addresses.document(model));
    }

    URI json(OrganizationId organization) {
        return of(document("organizations", organization.toString()));
    }

    URI json(ProviderId provider) {
        return of(document("providers", provider.toString()));
    }

    URI json(ArenaId arena) {
        return of(document("arenas", arena.toString()));
    }

    URI json(BenchmarkId benchmark) {
        return of(document("benchmarks", benchmark.toString()));
    }

    URI json(LicenseId license) {
        return of(document("licenses", license.toString()));
    }
}
