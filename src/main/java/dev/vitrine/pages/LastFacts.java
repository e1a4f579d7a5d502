package dev.vitrine.pages;

import dev.vitrine.catalog.Latency;
import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.Offer;
import dev.vitrine.price.Price;
import dev.vitrine.value.PartialDate;
import dev.vitrine.wording.Dates;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * When what a page says was last true news: the newest of the days that its facts carry, never the day of the build. A day
 * that is still to come counts only once it is there. A vague date counts by its first day: what was read at some time in
 * 2026 is no newer than what was read on 18 August 2026.
 */
public final class LastFacts {
    private final LocalDate asOf;
    private final Map<ModelId, Optional<PartialDate>> byModel = new ConcurrentHashMap<>();

    /**
     * The last facts of models, found when they are asked for.
     *
     * @param asOf the day that the site speaks for
     */
    LastFacts(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** The newest of a model's dated facts; absent where none is dated. */
    public Optional<PartialDate> of(Model model) {
        return byModel.computeIfAbsent(model.id(), id -> newest(dates(model)));
    }

    /** The newest of what is known of some models. */
    public Optional<PartialDate> of(Collection<Model> models) {
        return models.stream().flatMap(model -> of(model).stream()).max(Comparator.naturalOrder());
    }

    private Optional<PartialDate> newest(Stream<PartialDate> dates) {
        return dates.filter(date -> !date.earliest().isAfter(asOf)).max(Comparator.naturalOrder());
    }

    private static Stream<PartialDate> dates(Model model) {
        Lifecycle lifecycle = model.lifecycle();
        return Stream.concat(
                Stream.of(model.released(), lifecycle.deprecated(), lifecycle.retires())
                        .flatMap(Optional::stream),
                Stream.concat(
                        model.offers().stream().flatMap(LastFacts::dates),
                        model.benchmarks().stream()
                                .map(score -> score.evidence().checked())));
    }

    private static Stream<PartialDate> dates(Offer offer) {
        return Stream.concat(
                offer.latency().map(Latency::evidence).stream().map(evidence -> evidence.checked()),
                offer.prices().stream().flatMap(LastFacts::dates));
    }

    /** A price is news when it is read, when it begins to hold, and on the day after its last. */
    private static Stream<PartialDate> dates(Price price) {
        Stream<LocalDate> turns = Stream.concat(
                price.validity().from().stream(),
                price.validity().until().stream().map(last -> last.plusDays(1)));
        return Stream.concat(Stream.of(price.evidence().checked()), turns.map(Dates::partial));
    }
}
