package dev.vitrine.pages.model;

import dev.vitrine.catalog.License;
import dev.vitrine.catalog.Media;
import dev.vitrine.catalog.Modality;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.Offer;
import dev.vitrine.pages.Comparisons;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Facts;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.StartingPrice;
import dev.vitrine.pages.ranking.Rankings;
import dev.vitrine.value.PartialDate;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.DatedText;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.JobWords;
import dev.vitrine.wording.MediaWords;
import dev.vitrine.wording.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a model's page answers at a glance. */
final class KeyFacts {
    private final Model model;
    private final Context context;
    private final List<Facts.Fact> facts = new ArrayList<>();

    KeyFacts(Model model, Context context) {
        this.model = model;
        this.context = context;
    }

    Facts view(Optional<Comparisons.Comparison> comparison) {
        price(comparison);
        limits();
        model.released().ifPresent(date -> date("Released", date, true));
        new Rankings(model, context).fact().ifPresent(facts::add);
        context.licenseOf(model).ifPresent(this::license);
        media(model.media());
        plain("Input", modalities(model.input()));
        plain("Output", modalities(model.output()));
        plain("Features", model.features().stream().map(Model.Feature::label).collect(Collectors.joining(", ")));
        model.parameters().ifPresent(text -> plain("Parameters", text));
        model.knowledge().ifPresent(date -> date("Knowledge until", date, false));
        return new Facts(facts);
    }

    /** What nobody can buy any more has no cheapest provider, and its price is told as past. */
    private void price(Optional<Comparisons.Comparison> comparison) {
        boolean isPast = context.isRetired(model);
        String from = isPast ? " was" : " from";
        Optional<StartingPrice> start = context.quotes().start(model);
        start.ifPresent(price -> {
            figure((price.answer().isPresent() ? "Input" : "Price") + from, price.amount(), price.unit(), "#pricing");
            price.answer()
                    .ifPresent(
                            money -> figure("Output" + from, Amounts.exact(money), "per 1M output tokens", "#pricing"));
        });
        if (start.isEmpty() && StartingPrice.isFreeSomewhere(model, context)) {
            figure(isPast ? "Price was" : "Price", Amounts.FREE, "", "#pricing");
        }
        if (!isPast) {
            comparison.ifPresentOrElse(
                    this::cheapestProvider,
                    () -> start.filter(price -> model.offers().size() > 1)
                            .ifPresent(price -> cheapestProvider(price.offer(), price.ties(), "")));
        }
    }

    private void cheapestProvider(Comparisons.Comparison compared) {
        Comparisons.Cost cheapest = compared.costs().get(0);
        long ties = compared.costs().stream()
                .filter(cost -> cost.money().equals(cheapest.money()))
                .map(cost -> cost.offer().provider())
                .distinct()
                .count();
        cheapestProvider(
                cheapest.offer(),
                ties - 1,
                Amounts.reckoned(cheapest.money()) + " for " + JobWords.name(compared.job()));
    }

    /** Names one provider, and says how many others ask the same. */
    private void cheapestProvider(Offer offer, long ties, String price) {
        Link link = context.link(context.provider(offer.provider()));
        String others = ties == 0 ? "" : "and " + Words.count(ties, "other") + " at the same price";
        String detail = others.isEmpty() || price.isEmpty() ? others + price : others + ", " + price;
        facts.add(new Facts.Fact(
                "Cheapest provider",
                link.text(),
                detail.isEmpty() ? Optional.empty() : Optional.of(detail),
                Optional.of(link.href()),
                Optional.empty(),
                model.type() == ModelType.VIDEO || model.type() == ModelType.IMAGE || model.type() == ModelType.AUDIO));
    }

    private void limits() {
        model.limits().context().ifPresent(tokens -> figure("Context window", Amounts.count(tokens), "tokens", ""));
        model.limits().maxOutput().ifPresent(tokens -> plain("Longest answer", Amounts.count(tokens) + " tokens"));
        model.limits().dimensions().ifPresent(count -> figure("Dimensions", Words.grouped(count), "", ""));
    }

    private void license(License license) {
        Link link = context.link(license);
        facts.add(new Facts.Fact(
                "License",
                license.kind().label(),
                Optional.of(link.text()),
                Optional.of(link.href()),
                Optional.empty(),
                false));
        license.commercialUse().ifPresent(use -> plain("Commercial use", use.label()));
    }

    private void media(Media media) {
        if (!media.resolutions().isEmpty()) {
            plain("Resolutions", MediaWords.resolutions(media));
        }
        plain(
                "Sizes",
                media.sizes().stream()
                        .map(size -> size.toString().replace("x", " × "))
                        .collect(Collectors.joining(", ")));
        if (!media.durations().isEmpty()) {
            plain("Durations", MediaWords.durations(media));
        }
        plain("Aspect ratios", String.join(", ", media.aspectRatios()));
        media.framesPerSecond().ifPresent(fps -> plain("Frame rate", fps + " fps"));
        media.audio().ifPresent(audio -> plain("Sound", audio ? "Generated with the clip" : "None"));
    }

    private static String modalities(Collection<Modality> modalities) {
        return Words.capitalized(modalities.stream().map(MediaWords::modality).collect(Collectors.joining(", ")));
    }

    private void figure(String term, String value, String unit, String href) {
        facts.add(new Facts.Fact(
                term,
                value,
                unit.isEmpty() ? Optional.empty() : Optional.of(unit),
                href.isEmpty() ? Optional.empty() : Optional.of(href),
                Optional.empty(),
                true));
    }

    private void date(String term, PartialDate date, boolean prominent) {
        DatedText moment = Dates.moment(date);
        facts.add(new Facts.Fact(
                term, moment.text(), Optional.empty(), Optional.empty(), Optional.of(moment.datetime()), prominent));
    }

    private void plain(String term, String value) {
        if (!value.isEmpty()) {
            facts.add(new Facts.Fact(term, value, Optional.empty(), Optional.empty(), Optional.empty(), false));
        }
    }
}
