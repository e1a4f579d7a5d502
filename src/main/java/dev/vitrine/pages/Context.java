package dev.vitrine.pages;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.License;
import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Organization;
import dev.vitrine.catalog.Provider;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.catalog.Reference;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** What every page is made from. */
public final class Context {
    private final Catalog catalog;
    private final LocalDate asOf;
    private final Addresses addresses;
    private final Edits edits;
    private final Quotes quotes;

    /**
     * The context of a site.
     *
     * @param asOf the day that the site speaks for
     */
    Context(Catalog catalog, LocalDate asOf, Addresses addresses) {
        this(catalog, asOf, addresses, new Edits(catalog.settings()));
    }

    /** The context of a site whose links to the records are these. */
    Context(Catalog catalog, LocalDate asOf, Addresses addresses, Edits edits) {
        this.catalog = catalog;
        this.asOf = asOf;
        this.addresses = addresses;
        this.edits = edits;
        this.quotes = new Quotes(this);
    }

    public Catalog catalog() {
        return catalog;
    }

    /** The day that the site speaks for. */
    public LocalDate asOf() {
        return asOf;
    }

    public Addresses addresses() {
        return addresses;
    }

    Edits edits() {
        return edits;
    }

    /** The figures that stand for the models' prices. */
    public Quotes quotes() {
        return quotes;
    }

    /** Which prices headlines and comparisons prefer. */
    public Currency currency() {
        return catalog.settings().currency();
    }

    /** Who made a model. */
    public Organization organizationOf(Model model) {
        return catalog.organizations().get(model.id().organization());
    }

    /** The provider that is mentioned. */
    public Provider provider(Reference<ProviderId> reference) {
        return catalog.providers().get(reference.id());
    }

    /** Whether a model no longer answers on the day that the site speaks for. */
    boolean isRetired(Model model) {
        return model.lifecycle().on(asOf) == Lifecycle.Status.RETIRED;
    }

    /** The terms that a model is under; absent where they are not known. */
    public Optional<License> licenseOf(Model model) {
        return model.license().map(reference -> catalog.licenses().get(reference.id()));
    }

    Link link(Provider provider) {
        return addresses.link(provider.name(), Addresses.of(provider.id()));
    }

    Link link(Model model) {
        return addresses.link(model.name(), Addresses.of(model.id()));
    }

    Link link(Organization organization) {
        return addresses.link(organization.name(), Addresses.of(organization.id()));
    }

    Link link(License license) {
        return addresses.link(license.name(), Addresses.of(license.id()));
    }

    /** A link to the home page. */
    public Link home() {
        return addresses.link("Home", Addresses.HOME);
    }
}
