package dev.vitrine.pages;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.License;
import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.Organization;
import dev.vitrine.catalog.OrganizationId;
import dev.vitrine.catalog.Provider;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.catalog.change.EventHistory;
import dev.vitrine.rating.Ratings;
import dev.vitrine.value.Slug;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** What every page is made from. */
public final class Context {
    private final Catalog catalog;
    private final EventHistory chronicle;
    private final Addresses addresses;
    private final EditLinks edits;
    private final PriceCache quotes;
    private final LastFacts lastFacts;
    private final SocialCards cards;
    private final Ratings ratings;
    private final ArenaPlaces places = new ArenaPlaces();

    /** The context of a site, as of the day of its chronicle. */
    public Context(Catalog catalog, EventHistory chronicle, Addresses addresses) {
        this(catalog, chronicle, addresses, new EditLinks(catalog.settings()));
    }

    /** The context of a site whose links to the records are these. */
    public Context(Catalog catalog, EventHistory chronicle, Addresses addresses, EditLinks edits) {
        this(catalog, chronicle, addresses, edits, Cards.NONE, Ratings.of(catalog));
    }

    private Context(
            Catalog catalog,
            EventHistory chronicle,
            Addresses addresses,
            EditLinks edits,
            Cards cards,
            Ratings ratings) {
        this.catalog = catalog;
        this.chronicle = chronicle;
        this.addresses = addresses;
        this.edits = edits;
        this.quotes = new PriceCache(this);
        this.lastFacts = new LastFacts(asOf());
        this.cards = new SocialCards(this, cards);
        this.ratings = ratings;
    }

    /** The same with pictures, or without. */
    public Context with(Cards choice) {
        return new Context(catalog, chronicle, addresses, edits, choice, ratings);
    }

    /** The context of a later state of a catalog; what was calculated for this one is not calculated again. */
    public Context(Context earlier, Catalog catalog, EventHistory chronicle, Addresses addresses) {
        this.catalog = catalog;
        this.chronicle = chronicle;
        this.addresses = addresses;
        this.edits = new EditLinks(catalog.settings());
        this.quotes = new PriceCache(this, earlier);
        this.lastFacts = new LastFacts(asOf());
        this.cards = new SocialCards(this, earlier);
        this.ratings = earlier.ratings.later(catalog);
    }

    public Catalog catalog() {
        return catalog;
    }

    /** The day that the site speaks for. */
    public LocalDate asOf() {
        return chronicle.asOf();
    }

    /** What happened to the models until then, and what is announced. */
    public EventHistory chronicle() {
        return chronicle;
    }

    public Addresses addresses() {
        return addresses;
    }

    public EditLinks edits() {
        return edits;
    }

    /** The figures that stand for the models' prices. */
    public PriceCache quotes() {
        return quotes;
    }

    /** Where models are in the arenas. */
    public Ratings ratings() {
        return ratings;
    }

    /** The same, by model. */
    public ArenaPlaces places() {
        return places;
    }

    public LastFacts lastFacts() {
        return lastFacts;
    }

    public SocialCards cards() {
        return cards;
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
    public Provider provider(ProviderId id) {
        return catalog.providers().get(id);
    }

    /** What the site is called. */
    public String siteTitle() {
        return catalog.settings().title();
    }

    /** Whether a model no longer answers on the day that the site speaks for. */
    public boolean isRetired(Model model) {
        return model.lifecycle().on(asOf()) == Lifecycle.Status.RETIRED;
    }

    /** The terms that a model is under; absent where they are not known. */
    public Optional<License> licenseOf(Model model) {
        return model.license().map(id -> catalog.licenses().get(id));
    }

    /**
     * The model of a page, or of a file next to it.
     *
     * @param steps the parts of the path between slashes: {@code models}, its organization, its name, the file
     */
    public Optional<Model> modelAt(String... steps) {
        // The last is the file, which is empty for the page itself; a page below it has one step more.
        boolean isBelowModel = (steps.length == 4 || steps.length == 5)
                && steps[0].equals("models")
                && Slug.matches(steps[1])
                && Slug.matches(steps[2]);
        return isBelowModel
                ? Optional.ofNullable(catalog.models().get(new ModelId(new OrganizationId(steps[1]), steps[2])))
                : Optional.empty();
    }

    public Link link(Provider provider) {
        return addresses.link(provider.name(), Addresses.of(provider.id()));
    }

    public Link link(Model model) {
        return addresses.link(model.name(), Addresses.of(model.id()));
    }

    public Link link(Organization organization) {
        return addresses.link(organization.name(), Addresses.of(organization.id()));
    }

    public Link link(License license) {
        return addresses.link(license.name(), Addresses.of(license.id()));
    }

    /** A link to the home page. */
    public Link home() {
        return addresses.link("Home", Addresses.HOME);
    }
}
