package dev.vitrine.review;

import dev.vitrine.price.Price;
import dev.vitrine.problem.Printable;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report for a terminal: what needs a look, prices by model, other records, other facts, pages. */
public final class TextReport {
    /** How many names are written out in one line. */
    private static final int NAMED = 20;

    private static final String BOLD = "1";
    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String YELLOW = "1;33";

    private final Report report;
    private final boolean colour;
    private final StringBuilder out = new StringBuilder();

    /**
     * A printer of a report.
     *
     * @param colour whether to use the terminal's colors
     */
    private TextReport(Report report, boolean colour) {
        this.report = report;
        this.colour = colour;
    }

    /** The whole report in black and white, with a line break at its end. */
    public static String plain(Report report) {
        return new TextReport(report, false).print();
    }

    /** The whole report in a terminal's colors. */
    public static String coloured(Report report) {
        return new TextReport(report, true).print();
    }

    private String print() {
        String between = report.between(Printable::of);
        if (!report.isChanged()) {
            return "No change in meaning " + between + ".\n";
        }
        line(0, paint(BOLD, report.totals()) + " " + between);
        section("Needs a look", report.looks(), this::look);
        section(
                "Prices",
                report.prices().stream()
                        .filter(model -> !model.told().isEmpty())
                        .toList(),
                this::prices);
        rechecked();
        section("New records", report.records(RecordChange.Kind.ADDED), this::record);
        section("Removed records", report.records(RecordChange.Kind.REMOVED), this::record);
        section("Renamed records", report.records(RecordChange.Kind.RENAMED), this::record);
        section("Other facts", report.records(RecordChange.Kind.CHANGED), this::record);
        pages();
        return out.toString();
    }

    private <T> void section(String title, List<T> entries, Consumer<T> each) {
        if (!entries.isEmpty()) {
            title(title);
            entries.forEach(each);
        }
    }

    private void title(String title) {
        out.append('\n');
        line(0, paint(BOLD, title));
    }

    private void look(ReviewItem look) {
        String reasons = look.reasons().stream().map(ReviewItem.Reason::message).collect(Collectors.joining("; "));
        line(1, paint(YELLOW, "!") + " " + Printable.of(look.subject() + ": " + reasons));
        line(3, Printable.of(look.place()));
    }

    private void prices(ModelPrices prices) {
        String name = prices.model().name() + " (" + prices.model().id() + ")" + (prices.isNew() ? ", new" : "");
        line(1, paint(BOLD, Printable.of(name)));
        for (PriceLine price : prices.told()) {
            line(2, mark(price) + " " + Printable.of(price.sentence()));
            line(5, Printable.of(evidence(price)));
            price.remarks().forEach(remark -> line(5, Printable.of(remark)));
        }
        if (!prices.rechecked().isEmpty()) {
            line(2, "  " + Words.count(prices.rechecked().size(), "price") + " re-checked");
        }
    }

    private String mark(PriceLine price) {
        return switch (price.kind()) {
            case ADDED -> paint(GREEN, "+");
            case REMOVED -> paint(RED, "−");
            case CHANGED, RESTATED, RECHECKED -> paint(YELLOW, "~");
        };
    }

    private static String evidence(PriceLine line) {
        Price price = line.change().price();
        return price.evidence().source() + (line.firstHand() ? "" : ", not its own site")
                + line.formerSource().map(source -> " (before: " + source + ")").orElse("")
                + ", checked " + Dates.text(price.evidence().checked())
                + line.formerDay()
                        .map(day -> " (before: " + Dates.text(day) + ")")
                        .orElse("");
    }

    private void rechecked() {
        List<ModelPrices> only =
                report.prices().stream().filter(model -> model.told().isEmpty()).toList();
        if (!only.isEmpty()) {
            title("Re-checked, and the same");
            long prices =
                    only.stream().mapToLong(model -> model.rechecked().size()).sum();
            line(
                    1,
                    Words.count(prices, "price") + " of "
                            + names(only, model -> model.model().id().toString()));
        }
    }

    private void record(RecordChange record) {
        String former = record.former().map(id -> ", was " + id.label()).orElse("");
        line(1, paint(BOLD, Printable.of(record.name() + " (" + record.id().label() + ")" + former)));
        record.facts().forEach(this::fact);
    }

    private void fact(Fact fact) {
        String field = Printable.of(fact.field()) + ": ";
        fact.match(
                        value -> Stream.of(value(field, value)),
                        members -> Stream.concat(
                                members.added().stream().map(text -> added(field, text)),
                                members.removed().stream().map(text -> removed(field, text))))
                .forEach(text -> line(2, text));
    }

    private String value(String field, Fact.Value value) {
        if (value.before().isEmpty()) {
            return added(field, value.after().orElseThrow());
        }
        if (value.after().isEmpty()) {
            return removed(field, value.before().get());
        }
        TextDiff.Pair pair =
                TextDiff.Pair.of(value.before().get(), value.after().get());
        return paint(YELLOW, "~") + " " + field + Printable.of(pair.before() + " → " + pair.after());
    }

    private String added(String field, String text) {
        return paint(GREEN, "+") + " " + field + shown(text);
    }

    private String removed(String field, String text) {
        return paint(RED, "−") + " " + field + shown(text);
    }

    private static String shown(String text) {
        return Printable.of(TextDiff.brief(text));
    }

    private void pages() {
        PageChanges pages = report.pages();
        title("Pages");
        pages.uncompared().ifPresent(reason -> line(1, "not compared: " + reason));
        if (pages.everywhere()) {
            line(1, "the head or foot of every page changes");
        }
        pages("new", pages.added());
        pages("gone", pages.removed());
        pages("changed", pages.changed().stream().filter(PageChanges::isModel).toList());
        long others = pages.changed().stream()
                .filter(page -> !PageChanges.isModel(page))
                .count();
        if (others > 0) {
            line(1, "changed  " + Words.count(others, "other") + ", such as listings");
        }
    }

    private void pages(String word, List<String> routes) {
        if (!routes.isEmpty()) {
            line(1, word + "  " + names(routes, route -> route));
        }
    }

    private static <T> String names(List<T> all, Function<T, String> name) {
        String named = all.stream().limit(NAMED).map(name).map(Printable::of).collect(Collectors.joining(", "));
        return all.size() > NAMED ? named + " and " + (all.size() - NAMED) + " more" : named;
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
