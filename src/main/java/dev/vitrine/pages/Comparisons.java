package dev.vitrine.pages;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.Offer;
import dev.vitrine.price.Condition;
import dev.vitrine.price.Conditions;
import dev.vitrine.price.Job;
import dev.vitrine.price.Meter;
import dev.vitrine.price.Money;
import dev.vitrine.price.Price;
import dev.vitrine.value.Resolution;
import dev.vitrine.value.Size;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.ConditionWords;
import dev.vitrine.wording.JobWords;
import dev.vitrine.wording.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares offers that meter differently, by what one and the same job costs at each. */
public final class Comparisons {
    public static final int USUAL_SECONDS = 5;
    public static final Resolution USUAL_RESOLUTION = Resolution.of("720p").orElseThrow();
    private static final Job.Picture USUAL_PICTURE = new Job.Picture(new Size(1024, 1024));

    private final Model model;
    private final Context context;

    public Comparisons(Model model, Context context) {
        this.model = model;
        this.context = context;
    }

    /** An offer's price for the job. */
    public record Cost(Offer offer, Price price, Money money, BigDecimal units) {}

    /**
     * A job and what it costs.
     *
     * @param costs cheapest first
     */
    public record Comparison(Job job, List<Cost> costs) {}

    /** The job that most offers have a price for; absent where fewer than two prices can be compared. */
    public Optional<Comparison> best() {
        return jobs().stream()
                .map(job -> new Comparison(job, costs(job)))
                .filter(comparison -> comparison.costs().size() > 1)
                .max(Comparator.comparingLong((Comparison comparison) -> comparison.costs().stream()
                                .map(cost -> cost.offer().key())
                                .distinct()
                                .count())
                        .thenComparing(comparison -> -distance(comparison.job())));
    }

    private Set<Job> jobs() {
        if (model.type() == ModelType.IMAGE) {
            return priced(Meter.MEGAPIXEL) ? Set.of(USUAL_PICTURE) : Set.of();
        }
        if (model.type() != ModelType.VIDEO) {
            return Set.of();
        }
        Set<Resolution> resolutions = new LinkedHashSet<>(List.of(USUAL_RESOLUTION));
        Set<Integer> durations = new LinkedHashSet<>(List.of(USUAL_SECONDS));
        for (Offer offer : model.offers()) {
            for (Price price : offer.prices()) {
                price.conditions()
                        .get(Condition.RESOLUTION)
                        .flatMap(Resolution::of)
                        .ifPresent(resolutions::add);
                price.conditions().get(Condition.DURATION).map(Integer::valueOf).ifPresent(durations::add);
            }
        }
        Set<Job> jobs = new LinkedHashSet<>();
        for (Resolution resolution : resolutions) {
            for (int seconds : durations) {
                jobs.add(new Job.Clip(resolution, seconds, model.media().framesPerSecond()));
            }
        }
        return jobs;
    }

    private boolean priced(Meter meter) {
        return model.offers().stream()
                .flatMap(offer -> offer.prices().stream())
                .anyMatch(price -> price.meter() == meter);
    }

    /** How unusual a job is: the usual one is the one that other catalogs quote. */
    private static long distance(Job job) {
        return job.match(
                clip -> Math.abs(clip.resolution().height() - USUAL_RESOLUTION.height()) * 100L
                        + Math.abs(clip.seconds() - USUAL_SECONDS),
                recording -> 0L,
                picture -> 0L);
    }

    /** What a job costs at each offer that has a price for it today, cheapest first. */
    List<Cost> costs(Job job) {
        List<Cost> costs = new ArrayList<>();
        for (Offer offer : model.offers()) {
            for (Price price : offer.prices()) {
                boolean isComparable =
                        price.flat().isPresent() && price.conditions().isOrdinary();
                if (isComparable && price.validity().on(context.asOf())) {
                    job.cost(price)
                            .filter(money -> money.currency().equals(context.currency()))
                            .ifPresent(money -> costs.add(new Cost(
                                    offer, price, money, job.units(price).orElseThrow())));
                }
            }
        }
        costs.sort(Comparator.comparing((Cost cost) -> cost.money().amount())
                .thenComparing(cost -> cost.offer().provider())
                .thenComparing(Cost::price));
        return costs;
    }

    public CostComparison view(Comparison comparison) {
        BigDecimal dearest =
                comparison.costs().get(comparison.costs().size() - 1).money().amount();
        return new CostComparison(
                Words.capitalized("what " + JobWords.name(comparison.job())
                        + (JobWords.isPlural(comparison.job()) ? " cost" : " costs")),
                "Each published price, applied to the same " + JobWords.noun(comparison.job())
                        + ", so that prices in different units can be compared.",
                comparison.costs().stream()
                        .map(cost -> line(comparison, cost, dearest))
                        .toList());
    }

    private CostComparison.Line line(Comparison comparison, Cost cost, BigDecimal dearest) {
        String terms = terms(cost.price());
        if (isTwice(comparison, cost)) {
            String meter = "by the " + cost.price().meter().family().unit();
            terms = terms.isEmpty() ? meter : terms + ", " + meter;
        }
        var provider = context.provider(cost.offer().provider());
        int share = dearest.signum() == 0
                ? 0
                : cost.money()
                        .amount()
                        .movePointRight(2)
                        .divide(dearest, 0, RoundingMode.HALF_UP)
                        .intValueExact();
        return new CostComparison.Line(
                context.link(provider),
                Words.capitalized(terms),
                Amounts.reckoned(cost.money()),
                arithmetic(comparison.job(), cost),
                share,
                Sources.of(1, cost.price().evidence(), provider));
    }

    /** Whether an offer has several prices for the job, which then have to be told apart. */
    private static boolean isTwice(Comparison comparison, Cost cost) {
        return of(cost.offer(), comparison)
                .anyMatch(other -> other.price().meter() != cost.price().meter());
    }

    /** An offer's own prices for the job. */
    private static Stream<Cost> of(Offer offer, Comparison comparison) {
        return comparison.costs().stream().filter(cost -> cost.offer().key().equals(offer.key()));
    }

    /** What sets a line apart from the provider's others: everything that the job itself does not say. */
    private static String terms(Price price) {
        Map<Condition, String> left = new EnumMap<>(Condition.class);
        price.conditions().values().forEach((condition, value) -> {
            if (condition != Condition.RESOLUTION && condition != Condition.DURATION && condition != Condition.SIZE) {
                left.put(condition, value);
            }
        });
        return ConditionWords.phrase(new Conditions(left));
    }

    private static Optional<String> arithmetic(Job job, Cost cost) {
        String unit = Amounts.exact(cost.price().flat().orElseThrow());
        return switch (cost.price().meter()) {
            case SECOND -> Optional.of(Amounts.number(cost.units()) + " s × " + unit);
            case MEGAPIXEL ->
                JobWords.pixels(job)
                        .map(pixels -> pixels + " = " + Amounts.number(cost.units()) + " megapixels × " + unit);
            default -> Optional.empty();
        };
    }

    /** One sentence for each provider that two sources make ask different prices for the same job. */
    public List<String> disagreements(Comparison comparison) {
        List<String> sentences = new ArrayList<>();
        for (Offer offer : model.offers()) {
            Map<String, List<Cost>> byTerms = of(offer, comparison)
                    .collect(Collectors.groupingBy(cost -> terms(cost.price()), TreeMap::new, Collectors.toList()));
            byTerms.values().stream()
                    .filter(Comparisons::contradict)
                    .map(costs -> disagreement(comparison.job(), offer, costs))
                    .forEach(sentences::add);
        }
        return sentences;
    }

    /** Whether one source says what no other says; one source's own prices in two units are its own affair. */
    private static boolean contradict(List<Cost> costs) {
        return costs.stream()
                                .map(cost -> Amounts.reckoned(cost.money()))
                                .distinct()
                                .count()
                        > 1
                && costs.stream().map(Comparisons::source).distinct().count() > 1;
    }

    private static String source(Cost cost) {
        return Sources.name(cost.price().evidence().source());
    }

    private String disagreement(Job job, Offer offer, List<Cost> costs) {
        List<String> amounts = costs.stream()
                .map(cost -> Amounts.reckoned(cost.money()) + " by " + source(cost))
                .distinct()
                .toList();
        return "Sources disagree on what " + context.provider(offer.provider()).name() + " charges: "
                + JobWords.name(job) + JobWords.comesTo(job) + Words.or(amounts) + ".";
    }

    /** What the costs of a job depend on, for a sentence: {@code the provider}, or what sets one provider's prices apart. */
    public String dependsOn(Comparison comparison) {
        long providers = comparison.costs().stream()
                .map(cost -> cost.offer().provider())
                .distinct()
                .count();
        if (providers > 1) {
            return "the provider";
        }
        List<String> conditions = Arrays.stream(Condition.values())
                .filter(condition -> comparison.costs().stream()
                                .map(cost -> cost.price().conditions().get(condition))
                                .distinct()
                                .count()
                        > 1)
                .map(condition -> "the " + Words.spaced(condition.key()))
                .toList();
        return conditions.isEmpty() ? "the source" : Words.and(conditions);
    }

    /** What a price depends on besides the job itself: {@code without audio}; may be empty. */
    static String termsOf(Cost cost) {
        return terms(cost.price());
    }
}
