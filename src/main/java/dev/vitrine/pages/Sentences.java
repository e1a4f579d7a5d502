package dev.vitrine.pages;

import dev.vitrine.catalog.Charge;
import dev.vitrine.catalog.License;
import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Modality;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.PartialDate;
import java.util.List;
import java.util.Optional;

/** Sentences made from facts, as a person would write them. */
final class Sentences {
    private final Context context;

    Sentences(Context context) {
        this.context = context;
    }

    /** {@code Ray 2 Flash is a video generation model from Luma, released in September 2025.} */
    String lead(Model model) {
        return model.name() + " is " + Words.article(noun(model)) + " from "
                + context.organizationOf(model).name()
                + model.released().map(this::released).orElse("") + ".";
    }

    private String released(PartialDate date) {
        return (date.earliest().isAfter(context.asOf()) ? ", to be released " : ", released ") + Dates.when(date);
    }

    /** What a model is called: {@code video generation model}. */
    static String noun(Model model) {
        return switch (model.type()) {
            case TEXT -> model.input().contains(Modality.IMAGE) ? "multimodal language model" : "language model";
            case IMAGE -> "image generation model";
            case VIDEO -> "video generation model";
            case AUDIO -> audioNoun(model);
            case EMBEDDING -> "embedding model";
        };
    }

    private static String audioNoun(Model model) {
        boolean speaks = model.output().contains(Modality.AUDIO);
        boolean hears = model.input().contains(Modality.AUDIO);
        if (speaks && !hears) {
            return "text-to-speech model";
        }
        return hears && !speaks ? "speech-to-text model" : "audio model";
    }

    /** {@code Ray 2 Flash starts at $0.20 per second of 720p video via Luma Labs.} Absent where nobody offers it. */
    Optional<String> price(Model model) {
        Optional<String> start = context.quotes().start(model).map(price -> starts(model, price));
        Optional<String> free = free(model, start.isPresent());
        if (start.isPresent()) {
            return Optional.of(start.get() + free.map(words -> "; " + words).orElse("") + ".");
        }
        return free.map(words -> model.name() + " " + words + ".").or(() -> otherwise(model));
    }

    private String starts(Model model, StartingPrice start) {
        String answer = start.answer()
                .map(money -> " and " + Amounts.exact(money) + " per 1M output tokens")
                .orElse("");
        return model.name() + " starts at " + start.amount() + " " + start.unit() + answer + " via "
                + context.provider(start.offer().provider()).name();
    }

    private Optional<String> free(Model model, boolean beside) {
        List<String> providers = StartingPrice.freeOffers(model, context)
                .map(offer -> context.provider(offer.provider()).name())
                .distinct()
                .sorted()
                .toList();
        return providers.isEmpty()
                ? Optional.empty()
                : Optional.of((beside ? "it is free via " : "is free via ") + Words.and(providers));
    }

    private Optional<String> otherwise(Model model) {
        if (model.offers().isEmpty()) {
            return Optional.empty();
        }
        List<String> plans = model.offers().stream()
                .flatMap(offer -> offer.prices().stream())
                .flatMap(price -> price.charge() instanceof Charge.Included included
                        ? Optional.of(included.plan()).stream()
                        : Optional.<String>empty().stream())
                .distinct()
                .sorted()
                .toList();
        if (!plans.isEmpty()) {
            return Optional.of(model.name() + " is included in " + Words.and(plans) + ".");
        }
        boolean priced = model.offers().stream()
                .flatMap(offer -> offer.prices().stream())
                .anyMatch(price -> price.flat().isPresent() || price.charge() instanceof Charge.Tiered);
        return Optional.of(
                priced
                        ? model.name() + " is offered by " + providers(model) + "."
                        : model.name() + " is offered by " + providers(model) + "; no price is published.");
    }

    private String providers(Model model) {
        return Words.and(model.offers().stream()
                .map(Offer::provider)
                .map(provider -> context.provider(provider).name())
                .distinct()
                .toList());
    }

    /** {@code Ray 2 Flash is proprietary, under the Luma terms of service. They restrict commercial use.} */
    static String license(Model model, License license) {
        String name = license.name().startsWith("The ") ? license.name().substring(4) : license.name();
        String kind = switch (license.kind()) {
            case PROPRIETARY -> " is proprietary: its use is governed by the " + name + ". ";
            case OPEN_WEIGHTS -> " has open weights, under the " + name + ". ";
            case OPEN_SOURCE -> " is open source, under the " + name + ". ";
        };
        return model.name() + kind + commercialUse(license);
    }

    /** {@code Commercial use is restricted.} */
    static String commercialUse(License license) {
        return license.commercialUse()
                .map(use -> switch (use) {
                    case ALLOWED -> "Commercial use is allowed.";
                    case CONDITIONAL -> "Commercial use is allowed under conditions.";
                    case RESTRICTED -> "Commercial use is restricted.";
                    case FORBIDDEN -> "Commercial use is not allowed.";
                })
                .orElse("Whether commercial use is allowed is not recorded here.");
    }

    /** {@code Deprecated since 3 March 2026; retires on 1 January 2027.} Absent for a model that is simply active. */
    Optional<String> lifecycle(Model model) {
        Lifecycle lifecycle = model.lifecycle();
        return switch (lifecycle.on(context.asOf())) {
            case ACTIVE -> lifecycle.retires().map(date -> "Retires " + Dates.when(date) + ".");
            case PREVIEW ->
                Optional.of("In preview: its maker may still change it or take it back."
                        + lifecycle
                                .retires()
                                .map(date -> " Retires " + Dates.when(date) + ".")
                                .orElse(""));
            case DEPRECATED ->
                Optional.of("Deprecated"
                        + lifecycle
                                .deprecated()
                                .map(date -> " since " + Dates.text(date))
                                .orElse("")
                        + lifecycle
                                .retires()
                                .map(date -> "; retires " + Dates.when(date))
                                .orElse("") + ".");
            case RETIRED ->
                Optional.of("Retired"
                        + lifecycle
                                .retires()
                                .map(date -> " " + Dates.when(date))
                                .orElse("") + ": it no longer answers.");
        };
    }
}
