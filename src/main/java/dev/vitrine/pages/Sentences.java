package dev.vitrine.pages;

import dev.vitrine.catalog.License;
import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Modality;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.price.Charge;
import dev.vitrine.price.Price;
import dev.vitrine.value.PartialDate;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sentences made from facts, as a person would write them. */
public final class Sentences {
    private final Context context;

    /** Sentences on the models of a site. */
    public Sentences(Context context) {
        this.context = context;
    }

    /** {@code Ray 2 Flash is a video generation model from Luma, released in September 2025.} */
    public String lead(Model model) {
        return model.name() + " is " + Words.article(noun(model)) + " from "
                + context.organizationOf(model).name()
                + model.released().map(this::released).orElse("") + ".";
    }

    private String released(PartialDate date) {
        return (date.earliest().isAfter(context.asOf()) ? ", to be released " : ", released ") + Dates.when(date);
    }

    /** What a model is called: {@code video generation model}. */
    public static String noun(Model model) {
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
    public Optional<String> price(Model model) {
        if (model.offers().isEmpty()) {
            return Optional.empty();
        }
        List<String> free = names(StartingPrice.freeOffers(model, context));
        List<String> variants = names(StartingPrice.freeVariants(model, context));
        List<String> clauses = new ArrayList<>();
        context.quotes().start(model).ifPresent(start -> clauses.add(starts(model, start)));
        if (!free.isEmpty()) {
            clauses.add((clauses.isEmpty() ? model.name() : "it") + " is free via " + Words.and(free));
        }
        if (!variants.isEmpty()) {
            String subject = clauses.isEmpty() ? "A free variant of " + model.name() : "a free variant";
            clauses.add(subject + " is offered by " + Words.and(variants));
        }
        return Optional.of(clauses.isEmpty() ? withoutAmount(model) : String.join("; ", clauses) + ".");
    }

    /** {@code From $0.20 per second of 720p video.} The same where there is little room; absent where it has no amount. */
    public Optional<String> briefPrice(Model model) {
        return context.quotes()
                .start(model)
                .map(start ->
                        (context.isRetired(model) ? "It cost " : "From ") + start.amount() + " " + start.unit() + ".");
    }

    private List<String> names(Stream<Offer> offers) {
        return offers.map(offer -> context.provider(offer.provider()).name())
                .distinct()
                .sorted()
                .toList();
    }

    private String starts(Model model, StartingPrice start) {
        String answer = start.answer()
                .map(money -> " and " + Amounts.exact(money) + " per 1M output tokens")
                .orElse("");
        String verb = context.isRetired(model) ? " started at " : " starts at ";
        return model.name() + verb + start.amount() + " " + start.unit() + answer + " via "
                + context.provider(start.offer().provider()).name();
    }

    /** What can be said where no amount can: included, not published, not recorded are three different things. */
    private String withoutAmount(Model model) {
        List<Price> today = model.offers().stream()
                .flatMap(offer -> offer.prices().stream())
                .filter(price -> price.validity().on(context.asOf()))
                .toList();
        List<String> plans = today.stream()
                .flatMap(price -> price.charge().includedIn().stream())
                .distinct()
                .sorted()
                .toList();
        if (!plans.isEmpty()) {
            return model.name() + " is included in " + Words.and(plans) + ".";
        }
        String offered = model.name() + " is offered by " + Words.and(names(model.offers().stream()));
        if (today.isEmpty()) {
            return offered + "; what it costs there is not recorded here.";
        }
        boolean secret = today.stream().allMatch(price -> price.charge() instanceof Charge.Unpublished);
        return offered + (secret ? ", which does not publish its price." : ", at the prices below.");
    }

    /** {@code Ray 2 Flash is proprietary, under the Luma terms of service. They restrict commercial use.} */
    public static String license(Model model, License license) {
        String name = license.name().startsWith("The ") ? license.name().substring(4) : license.name();
        String kind = switch (license.kind()) {
            case PROPRIETARY -> " is proprietary: its use is governed by the " + name + ". ";
            case OPEN_WEIGHTS -> " has open weights, under the " + name + ". ";
            case OPEN_SOURCE -> " is open source, under the " + name + ". ";
        };
        return model.name() + kind + commercialUse(license);
    }

    /** {@code Commercial use is restricted.} */
    public static String commercialUse(License license) {
        return license.commercialUse()
                .map(use -> switch (use) {
                    case ALLOWED -> "Commercial use is allowed.";
                    case CONDITIONAL -> "Commercial use is allowed under conditions.";
                    case RESTRICTED -> "Commercial use is restricted.";
                    case FORBIDDEN -> "Commercial use is not allowed.";
                })
                .orElse("Whether commercial use is allowed is not recorded here.");
    }

    /** {@code Ray 1 is deprecated since 3 March 2026 …} Absent for a model that is simply active. */
    public Optional<String> lifecycle(Model model) {
        Lifecycle lifecycle = model.lifecycle();
        String name = model.name();
        String retires = lifecycle
                .retires()
                .map(date -> " and retires " + Dates.when(date))
                .orElse("");
        return switch (lifecycle.on(context.asOf())) {
            case ACTIVE -> lifecycle.retires().map(date -> name + " retires " + Dates.when(date) + ".");
            case PREVIEW ->
                Optional.of(name + " is a preview" + retires + ": its maker may still change it or take it back.");
            case DEPRECATED ->
                Optional.of(name + " is deprecated" + since(lifecycle) + retires
                        + ": its maker advises against building on it.");
            case RETIRED -> Optional.of(name + retired(lifecycle) + ": it no longer answers.");
        };
    }

    private String since(Lifecycle lifecycle) {
        return lifecycle
                .deprecated()
                .filter(date -> !date.earliest().isAfter(context.asOf()))
                .map(date -> " since " + Dates.text(date))
                .orElse("");
    }

    private String retired(Lifecycle lifecycle) {
        return lifecycle
                .retires()
                .filter(date -> !date.earliest().isAfter(context.asOf()))
                .map(date -> " was retired " + Dates.when(date))
                .orElse(" is retired");
    }
}
