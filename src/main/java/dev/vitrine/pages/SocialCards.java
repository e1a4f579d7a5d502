package dev.vitrine.pages;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Provider;
import dev.vitrine.catalog.Settings;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.Words;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The pictures that links to the site are shown with: one for each model, and one for everything else. A picture's address
 * holds a digest of what is drawn, so a new price is a new address, and nobody keeps an old picture.
 */
public final class SocialCards implements PageSource {
    private final Context context;
    private final Cards choice;
    private final Map<ModelId, Known> known;
    private Optional<Head.Card> ofSite = Optional.empty();

    /** A picture, and the very model that it is of. */
    private record Known(Model model, CardView view, Route route) {}

    SocialCards(Context context, Cards choice) {
        this.context = context;
        this.choice = choice;
        this.known = new ConcurrentHashMap<>();
    }

    /** The same for a later state of the catalog, with those pictures that are sure to be the same. */
    SocialCards(Context context, Context earlier) {
        this.context = context;
        this.choice = earlier.cards().choice;
        boolean isComparable = context.asOf().equals(earlier.asOf())
                && context.catalog().settings().equals(earlier.catalog().settings())
                && context.catalog().organizations().equals(earlier.catalog().organizations())
                && context.catalog().providers().equals(earlier.catalog().providers());
        this.known = isComparable ? earlier.cards().known : new ConcurrentHashMap<>();
    }

    @Override
    public Stream<Page> files() {
        if (choice == Cards.NONE) {
            return Stream.empty();
        }
        Stream<Page> models = context.catalog().models().values().stream()
                .map(model -> page(known(model), model.location().path()));
        CardView site = view();
        return Stream.concat(
                Stream.of(new Page(route("site", site), "data/catalog.yaml", CardView.DRAWING, site)), models);
    }

    private static Page page(Known card, String owner) {
        return new Page(card.route, owner, CardView.DRAWING, card.view);
    }

    @SuppressWarnings("ReferenceEquality") // To compare two models field by field takes longer than to make the view.
    private Known known(Model model) {
        Known card = known.get(model.id());
        if (card == null || card.model != model) {
            CardView view = view(model);
            card = new Known(model, view, route(model.id().toString(), view));
            known.put(model.id(), card);
        }
        return card;
    }

    /** What the page of a model says of its picture. */
    public Optional<Head.Card> of(Model model) {
        if (choice == Cards.NONE) {
            return Optional.empty();
        }
        String said = model.name() + " by " + context.organizationOf(model).name() + ", " + Sentences.noun(model);
        Known card = known(model);
        return head(card.route, card.view, said);
    }

    /** What any other page says of the site's picture. */
    public synchronized Optional<Head.Card> ofSite() {
        if (ofSite.isEmpty() && choice != Cards.NONE) {
            Settings settings = context.catalog().settings();
            CardView view = view();
            ofSite = head(route("site", view), view, settings.title() + ": " + settings.tagline());
        }
        return ofSite;
    }

    private Optional<Head.Card> head(Route route, CardView view, String said) {
        String alt = said
                + view.figure()
                        .map(figure -> (": " + figure.amount() + " " + figure.unit()).stripTrailing())
                        .orElse("");
        String address = context.addresses().absolute(route);
        return Optional.of(new Head.Card(address, CardView.WIDTH, CardView.HEIGHT, alt));
    }

    private static Route route(String name, CardView view) {
        return new Route("/cards/" + name + "." + view.digest() + ".png");
    }

    private CardView view(Model model) {
        var maker = context.organizationOf(model);
        return new CardView(
                brand(),
                context.catalog().settings().hue(),
                Words.capitalized(Sentences.noun(model)),
                new CardView.Text(maker.name(), maker.id().toString()),
                new CardView.Text(model.name(), model.id().toString()),
                context.isRetired(model) ? Optional.of(retired(model)) : figure(model));
    }

    private Optional<CardView.Figure> figure(Model model) {
        Optional<StartingPrice> start = context.quotes().start(model);
        if (start.isPresent()) {
            return start.map(this::figure);
        }
        return StartingPrice.freeOffers(model, context)
                .findFirst()
                .map(offer -> new CardView.Figure("", "Free", "", via("", offer)));
    }

    /** "Retired on 10 November 2025", as far as the day is known, and what to use instead. */
    private CardView.Figure retired(Model model) {
        String when = model.lifecycle().retires().map(Dates::when).orElse("");
        CardView.Text instead = model.lifecycle()
                .replacedBy()
                .flatMap(reference ->
                        Optional.ofNullable(context.catalog().models().get(reference.id())))
                .map(next -> new CardView.Text("replaced by " + next.name(), "replaced by " + next.id()))
                .orElse(new CardView.Text("", ""));
        return new CardView.Figure("", "Retired", when, instead);
    }

    private CardView.Figure figure(StartingPrice start) {
        String answer = start.answer()
                .map(Amounts::exact)
                .map(amount -> "and " + amount + " per 1M output tokens, ")
                .orElse("");
        return new CardView.Figure("from", start.amount(), start.unit(), via(answer, start.offer()));
    }

    private CardView.Text via(String before, Offer offer) {
        Provider provider = context.provider(offer.provider());
        return new CardView.Text(before + "via " + provider.name(), before + "via " + provider.id());
    }

    private CardView view() {
        Settings settings = context.catalog().settings();
        int models = context.catalog().models().size();
        return new CardView(
                brand(),
                settings.hue(),
                "",
                new CardView.Text("", ""),
                new CardView.Text(settings.tagline(), settings.url().getHost()),
                models == 0 ? Optional.empty() : Optional.of(figure(models)));
    }

    private CardView.Figure figure(int models) {
        String from = "from " + Words.count(context.catalog().organizations().size(), "organization");
        return new CardView.Figure(
                "",
                Words.grouped(models),
                (models == 1 ? "model " : "models ") + from,
                new CardView.Text(Words.count(context.catalog().prices(), "price") + ", each with its source", ""));
    }

    private CardView.Text brand() {
        Settings settings = context.catalog().settings();
        return new CardView.Text(settings.title(), settings.url().getHost());
    }
}
