package dev.vitrine.review;

import dev.vitrine.catalog.change.PriceChange;
import dev.vitrine.pages.Sources;
import dev.vitrine.price.Money;
import dev.vitrine.price.Price;
import dev.vitrine.price.PriceBounds;
import dev.vitrine.price.PriceStep;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.ConditionWords;
import dev.vitrine.wording.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is doubtful about a change of prices: amounts that jump or stand out, and evidence that does not carry them. */
final class PriceReview {
    /** How many prices are named that are gone; the others are counted. */
    private static final int NAMED = 3;

    private final PriceOutliers peers;

    PriceReview(PriceOutliers peers) {
        this.peers = peers;
    }

    /** Those of a model. */
    List<ReviewItem> of(ModelPrices prices) {
        List<ReviewItem> looks = new ArrayList<>(removed(prices));
        for (PriceLine line : prices.told()) {
            List<ReviewItem.Reason> reasons = new ArrayList<>();
            amount(prices, line, reasons);
            evidence(line, reasons);
            if (!reasons.isEmpty()) {
                looks.add(new ReviewItem(
                        prices.model().id() + ", " + line.subject(),
                        line.change().price().location(),
                        reasons));
            }
        }
        return looks;
    }

    private void amount(ModelPrices prices, PriceLine line, List<ReviewItem.Reason> reasons) {
        if (line.change() instanceof PriceChange.Changed changed) {
            if (isOtherCurrency(changed)) {
                add(reasons, ReviewItem.Rule.CURRENCY_CHANGED, "another currency: " + line.words());
            } else if (isAsked(changed.before()) != isAsked(changed.after())
                    || !changed.before()
                                    .charge()
                                    .kind()
                                    .equals(changed.after().charge().kind())
                            && !isAsked(changed.after())) {
                add(reasons, ReviewItem.Rule.CHARGE_CHANGED, "another kind of charge: " + line.words());
            } else if (jumps(changed)) {
                add(reasons, ReviewItem.Rule.PRICE_JUMP, "changed by more than half: " + line.words());
            }
        }
        line.beside()
                .ifPresent(other -> add(
                        reasons,
                        ReviewItem.Rule.PRICE_BESIDE,
                        Amounts.phrase(line.change().price().charge()) + " beside " + Amounts.phrase(other.charge())
                                + ", which stays"));
        boolean isNew = line.change() instanceof PriceChange.Changed || line.change() instanceof PriceChange.Added;
        if (isNew) {
            Price price = line.change().price();
            peers.outlier(prices.model(), line.provider(), price)
                    .or(() -> PriceBounds.doubt(price).map(doubt -> doubt.words(price.meter())))
                    .ifPresent(words -> add(reasons, ReviewItem.Rule.PRICE_OUTLIER, words));
        }
    }

    private static void add(List<ReviewItem.Reason> reasons, ReviewItem.Rule rule, String words) {
        reasons.add(new ReviewItem.Reason(rule, words));
    }

    /** Whether it is an amount, or several: not free, included or unpublished. */
    private static boolean isAsked(Price price) {
        return price.first().isPresent();
    }

    private static boolean isOtherCurrency(PriceChange.Changed changed) {
        Optional<Money> was = changed.before().first();
        Optional<Money> is = changed.after().first();
        return was.isPresent()
                && is.isPresent()
                && !was.get().currency().equals(is.get().currency());
    }

    /** Example: $0.20 to $0.31 and $0.20 to $0.09 do, $0.20 to $0.30 and $0.20 to $0.10 do not. */
    private static boolean jumps(PriceChange.Changed changed) {
        List<Money> was = changed.before().charge().amounts();
        List<Money> is = changed.after().charge().amounts();
        return IntStream.range(0, Math.min(was.size(), is.size())).anyMatch(step -> {
            return PriceStep.of(was.get(step), is.get(step))
                    .filter(PriceStep::isJump)
                    .isPresent();
        });
    }

    private static void evidence(PriceLine line, List<ReviewItem.Reason> reasons) {
        Optional<Price> after = line.after();
        if (after.isEmpty()) {
            return;
        }
        Price price = after.get();
        Optional<Price> before = line.before();
        if (line.change() instanceof PriceChange.Changed changed
                && changed.before().evidence().equals(price.evidence())) {
            add(
                    reasons,
                    ReviewItem.Rule.EVIDENCE_UNCHANGED,
                    "the price changed, and neither its source nor the day on which it was checked");
        }
        if (before.filter(was ->
                        price.evidence().checked().compareTo(was.evidence().checked()) < 0)
                .isPresent()) {
            add(
                    reasons,
                    ReviewItem.Rule.EVIDENCE_OLDER,
                    "checked on an earlier day than before: " + price.evidence().checked() + ", was "
                            + before.orElseThrow().evidence().checked());
        }
        boolean isNewSource = before.filter(
                        was -> was.evidence().source().equals(price.evidence().source()))
                .isEmpty();
        if (isNewSource && isFrontPage(price.evidence().source())) {
            add(
                    reasons,
                    ReviewItem.Rule.SOURCE_VAGUE,
                    "its source is the front page of "
                            + Sources.name(price.evidence().source()) + ", not a page that says the price");
        }
        if (!price.evidence().checked().isDay()
                && before.filter(was -> !was.evidence().checked().isDay()).isEmpty()) {
            add(
                    reasons,
                    ReviewItem.Rule.DAY_VAGUE,
                    "checked in " + price.evidence().checked() + ", on no known day");
        }
    }

    private static boolean isFrontPage(URI source) {
        return (source.getPath().isEmpty() || source.getPath().equals("/"))
                && source.getQuery() == null
                && source.getFragment() == null;
    }

    /** Prices that are gone, a provider at a time. */
    private static List<ReviewItem> removed(ModelPrices prices) {
        return prices.lines().stream()
                .filter(line -> line.change() instanceof PriceChange.Removed)
                .collect(Collectors.groupingBy(PriceLine::provider, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(lines -> removed(prices, lines))
                .toList();
    }

    private static ReviewItem removed(ModelPrices prices, List<PriceLine> lines) {
        String more = lines.size() > NAMED ? " and " + (lines.size() - NAMED) + " more" : "";
        String words = Words.count(lines.size(), "price") + " removed, not ended with valid_until: "
                + lines.stream().limit(NAMED).map(PriceReview::former).collect(Collectors.joining("; ")) + more;
        return new ReviewItem(
                prices.model().id() + ", " + lines.get(0).providerName(),
                lines.get(0).change().price().location(),
                List.of(new ReviewItem.Reason(ReviewItem.Rule.PRICE_REMOVED, words)));
    }

    private static String former(PriceLine line) {
        Price price = line.change().price();
        String terms = Stream.of(ConditionWords.phrase(price.conditions()))
                .filter(phrase -> !phrase.isEmpty())
                .map(phrase -> phrase + " ")
                .collect(Collectors.joining());
        return terms + Amounts.phrase(price.charge()) + " per " + price.meter().key();
    }
}
