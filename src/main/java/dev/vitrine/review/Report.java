package dev.vitrine.review;

import dev.vitrine.catalog.change.PriceChange;
import dev.vitrine.wording.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All that a reviewer has to know of a change.
 *
 * @param asOf the day for which pages were compared, the same for both states
 * @param looks what to look at first, the gravest first
 * @param prices by model
 * @param records those that are new, gone or renamed, or that say something else besides prices
 */
public record Report(
        Side base,
        Side head,
        LocalDate asOf,
        List<ReviewItem> looks,
        List<ModelPrices> prices,
        List<RecordChange> records,
        PageChanges pages) {
    public Report {
        looks = List.copyOf(looks);
        prices = List.copyOf(prices);
        records = List.copyOf(records);
    }

    /** Whether anything differs in meaning. */
    public boolean isChanged() {
        return !looks.isEmpty() || !prices.isEmpty() || !records.isEmpty();
    }

    /** How many prices had this become of them. */
    public long prices(PriceChange.Kind kind) {
        return prices.stream()
                .flatMap(model -> model.lines().stream())
                .filter(line -> line.kind() == kind)
                .count();
    }

    /** The records that had this become of them. */
    public List<RecordChange> records(RecordChange.Kind kind) {
        return records.stream().filter(record -> record.kind() == kind).toList();
    }

    /** Everything in one line: {@code 1 model added; 2 prices changed; 3 other facts; 12 pages touched}. */
    public String totals() {
        List<String> parts = new ArrayList<>();
        count(parts, looks.size(), looks.size() == 1 ? "needs a look" : "need a look");
        for (RecordChange.Kind kind :
                List.of(RecordChange.Kind.ADDED, RecordChange.Kind.REMOVED, RecordChange.Kind.RENAMED)) {
            String word = " " + kind.name().toLowerCase(Locale.ROOT);
            long all = records(kind).size();
            long models = records(kind).stream()
                    .filter(record -> record.id().word().equals("model"))
                    .count();
            noun(parts, models, "model", word);
            noun(parts, all - models, "other record", word);
        }
        noun(parts, prices(PriceChange.Kind.CHANGED), "price", " changed");
        noun(parts, prices(PriceChange.Kind.ADDED), "price", " added");
        noun(parts, prices(PriceChange.Kind.REMOVED), "price", " removed");
        noun(parts, prices(PriceChange.Kind.RESTATED), "price", " with other terms");
        noun(parts, prices(PriceChange.Kind.RECHECKED), "price", " re-checked");
        noun(
                parts,
                records.stream()
                        .filter(record -> record.kind() == RecordChange.Kind.CHANGED
                                || record.kind() == RecordChange.Kind.RENAMED)
                        .mapToLong(record -> record.facts().size())
                        .sum(),
                "fact",
                "");
        noun(parts, pages.size(), "page", "");
        return String.join(", ", parts);
    }

    private static void noun(List<String> parts, long number, String noun, String rest) {
        if (number > 0) {
            parts.add(Words.count(number, noun) + rest);
        }
    }

    private static void count(List<String> parts, long number, String words) {
        if (number > 0) {
            parts.add(Words.grouped(number) + " " + words);
        }
    }

    /** {@code between main (1a2b3c4d5) and the working tree}, each name as the printer shows names. */
    String between(UnaryOperator<String> shown) {
        return "between " + name(base, shown) + " and " + name(head, shown);
    }

    private static String name(Side side, UnaryOperator<String> shown) {
        Optional<String> commit = side.commit().map(name -> name.substring(0, Math.min(9, name.length())));
        if (commit.isEmpty()) {
            return side.name().equals(Side.WORKING_TREE) ? side.name() : shown.apply(side.name());
        }
        return side.name().startsWith(commit.get())
                ? shown.apply(commit.get())
                : shown.apply(side.name()) + " (" + commit.get() + ")";
    }
}
