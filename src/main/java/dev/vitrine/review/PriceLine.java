package dev.vitrine.review;

import dev.vitrine.catalog.ProviderId;
import dev.vitrine.catalog.change.PriceChange;
import dev.vitrine.price.Price;
import dev.vitrine.price.PriceStep;
import dev.vitrine.problem.Location;
import dev.vitrine.value.PartialDate;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.ConditionWords;
import dev.vitrine.wording.Dates;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of a price as a reviewer reads it: {@code Luma Labs, 720p: $0.20 → $0.24 per second (+20%)}.
 *
 * @param provider its id
 * @param providerName what it calls itself
 * @param firstHand whether the source is the provider's own site
 * @param beside another amount for the same, which stays and did not hold at the same time before
 * @param location the line of the price in the newer state, or in the older where it is gone
 */
public record PriceLine(
        ProviderId provider,
        String providerName,
        PriceChange change,
        boolean firstHand,
        Optional<Price> beside,
        Location location) {
    /** The price as it was; absent where there was none. */
    public Optional<Price> before() {
        return change.former();
    }

    /** The price as it is; absent where there is none. */
    public Optional<Price> after() {
        return change.current();
    }

    /** What became of it. */
    public PriceChange.Kind kind() {
        return change.kind();
    }

    /** Who asks it for what: {@code Luma Labs, 720p}. */
    public String subject() {
        String terms = ConditionWords.phrase(change.price().conditions());
        return terms.isEmpty() ? providerName : providerName + ", " + terms;
    }

    /** All of it in one sentence, without a full stop. */
    public String sentence() {
        return subject() + ": " + words();
    }

    /** What became of the amount: {@code $0.20 → $0.24 per second (+20%)}. */
    String words() {
        String per = " per " + change.price().meter().key();
        return change.match(
                changed -> changed(changed, per)
                        + changed.succession().map(PriceLine::succession).orElse(""),
                added -> "new, " + amount(per),
                removed -> "removed, was " + amount(per),
                restated -> amount(per),
                rechecked -> amount(per));
    }

    private String amount(String per) {
        return Amounts.phrase(change.price().charge()) + per;
    }

    private String changed(PriceChange.Changed changed, String per) {
        boolean was = isAmount(changed.before());
        boolean is = isAmount(changed.after());
        return Amounts.phrase(changed.before().charge())
                + (was && !is ? per : "")
                + " → "
                + Amounts.phrase(changed.after().charge())
                + (is ? per : was ? "" : "," + per)
                + step().flatMap(PriceStep::words)
                        .map(words -> " (" + words + ")")
                        .orElse("");
    }

    private static String succession(PriceChange.Succession days) {
        return ", from " + Dates.text(days.first())
                + (days.hasGap() ? ", with no price after " + Dates.text(days.last()) : "");
    }

    private static boolean isAmount(Price price) {
        return price.first().isPresent();
    }

    /** By how much it rose, in per cent of what it was; absent between currencies, and from or to what is no one amount. */
    public Optional<BigDecimal> percent() {
        return step().flatMap(PriceStep::percent);
    }

    /** From what amount to which; absent where {@link #percent} is. */
    private Optional<PriceStep> step() {
        return change instanceof PriceChange.Changed changed
                ? PriceStep.of(changed.before(), changed.after())
                : Optional.empty();
    }

    /** Where it was read before, where that was another page. */
    public Optional<URI> formerSource() {
        return before().map(was -> was.evidence().source())
                .filter(source -> !source.equals(change.price().evidence().source()));
    }

    /** The day on which it was checked before, where that was another day. */
    public Optional<PartialDate> formerDay() {
        return before().map(was -> was.evidence().checked())
                .filter(day -> !day.equals(change.price().evidence().checked()));
    }

    /** What a reviewer must know besides the amount and its evidence: dates, notes. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        Price price = change.price();
        if (!(change instanceof PriceChange.Rechecked)) {
            before().map(Price::conditions)
                    .filter(was -> !was.equals(price.conditions()))
                    .ifPresent(was -> remarks.add(
                            was.isEmpty() ? "was without conditions" : "was for " + ConditionWords.phrase(was)));
            dates().ifPresent(remarks::add);
            beside.ifPresent(other -> remarks.add("beside " + Amounts.phrase(other.charge()) + ", which stays"));
            price.note()
                    .filter(note -> !(change instanceof PriceChange.Kept kept)
                            || !kept.before().note().equals(Optional.of(note)))
                    .ifPresent(note -> remarks.add("note: " + note));
            before().flatMap(Price::note)
                    .filter(note -> !Optional.of(note).equals(price.note()))
                    .ifPresent(note -> remarks.add("note was: " + note));
        }
        return remarks;
    }

    private Optional<String> dates() {
        String now = span(change.price(), begins());
        String was = before().map(price -> span(price, Optional.empty())).orElse(now);
        boolean isReplaced = change instanceof PriceChange.Changed changed
                && changed.succession().isPresent();
        if (change instanceof PriceChange.Kept && !isReplaced && !was.equals(now)) {
            return Optional.of((now.isEmpty() ? "without dates" : now) + (was.isEmpty() ? "" : " (was " + was + ")"));
        }
        return now.isEmpty() ? Optional.empty() : Optional.of(now);
    }

    /** The first day, where the sentence has said it already. */
    private Optional<LocalDate> begins() {
        return change instanceof PriceChange.Changed changed
                ? changed.succession().map(PriceChange.Succession::first)
                : Optional.empty();
    }

    private static String span(Price price, Optional<LocalDate> told) {
        List<String> words = new ArrayList<>();
        price.validity()
                .from()
                .filter(day -> !told.equals(Optional.of(day)))
                .ifPresent(day -> words.add("from " + Dates.text(day)));
        price.validity().until().ifPresent(day -> words.add("until " + Dates.text(day)));
        return String.join(" ", words);
    }
}
