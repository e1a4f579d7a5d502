package dev.vitrine.review;

import dev.vitrine.pages.Sources;
import dev.vitrine.price.Price;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report for a job summary or a comment on a pull request, in the Markdown that GitHub reads. It fits into one comment:
 * of what is too much the beginning is shown, and the rest counted. Everything from records passes {@link MarkdownText}.
 */
public final class MarkdownReport {
    /** A comment may have 65,536 characters; what a caller puts around the report needs some. */
    private static final int MOST = 60_000;

    /** What is kept for the sections that follow one that is too long. */
    private static final int SHARE = 4;

    private final Report report;
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport(Report report) {
        this.report = report;
    }

    /** The whole report, with a line break at its end. */
    public static String of(Report report) {
        return new MarkdownReport(report).print();
    }

    private String print() {
        String between = report.between(MarkdownText::code);
        if (!report.isChanged()) {
            return "No change in meaning " + between + ".\n";
        }
        out.append("**").append(report.totals()).append("** ").append(between).append('\n');
        section("Needs a look", "", report.looks().stream().map(this::look).toList());
        section(
                "Prices",
                "| Model | Price | Source | Checked | Notes |\n|---|---|---|---|---|\n",
                report.prices().stream().flatMap(this::rows).toList());
        rechecked();
        section("New records", "", lines(RecordChange.Kind.ADDED));
        section("Removed records", "", lines(RecordChange.Kind.REMOVED));
        section("Renamed records", "", lines(RecordChange.Kind.RENAMED));
        section("Other facts", "", lines(RecordChange.Kind.CHANGED));
        pages();
        return out.toString();
    }

    /** Prints the lines that there is room for. */
    private void section(String title, String head, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        out.append("\n### ").append(title).append("\n\n").append(head);
        int room = (MOST - out.length()) * (SHARE - 1) / SHARE;
        int shown = 0;
        while (shown < lines.size() && lines.get(shown).length() < room) {
            out.append(lines.get(shown)).append('\n');
            room -= lines.get(shown).length() + 1;
            shown++;
        }
        if (shown < lines.size()) {
            out.append("\nAnd ")
                    .append(Words.count(lines.size() - shown, "line"))
                    .append(" more, which `vitrine diff` shows.\n");
        }
    }

    private String look(ReviewItem look) {
        String reasons = look.reasons().stream()
                .map(reason -> MarkdownText.of(reason.message()))
                .collect(Collectors.joining("; "));
        return "- **" + MarkdownText.of(look.subject()) + "**: " + reasons + " (" + MarkdownText.code(look.place())
                + ")";
    }

    private Stream<String> rows(ModelPrices prices) {
        String model =
                MarkdownText.of(prices.model().name() + " (" + prices.model().id() + ")")
                        + (prices.isNew() ? ", new" : "");
        List<String> rows = new ArrayList<>();
        for (PriceLine line : prices.told()) {
            rows.add("| " + (rows.isEmpty() ? model : "") + row(line));
        }
        if (!rows.isEmpty() && !prices.rechecked().isEmpty()) {
            rows.add("| | " + Words.count(prices.rechecked().size(), "price") + " re-checked | | | |");
        }
        return rows.stream();
    }

    private static String row(PriceLine line) {
        Price price = line.change().price();
        return " | " + MarkdownText.of(line.sentence())
                + " | " + source(price.evidence().source()) + (line.firstHand() ? "" : ", not its own site")
                + line.formerSource()
                        .map(source -> " (before: " + source(source) + ")")
                        .orElse("")
                + " | " + Dates.text(price.evidence().checked())
                + line.formerDay()
                        .map(day -> " (before: " + Dates.text(day) + ")")
                        .orElse("")
                + " | " + line.remarks().stream().map(MarkdownText::of).collect(Collectors.joining("; "))
                + " |";
    }

    private static String source(URI source) {
        return MarkdownText.link(Sources.name(source), source);
    }

    private void rechecked() {
        List<ModelPrices> only =
                report.prices().stream().filter(model -> model.told().isEmpty()).toList();
        if (!only.isEmpty()) {
            long prices =
                    only.stream().mapToLong(model -> model.rechecked().size()).sum();
            folded(
                    Words.count(prices, "price") + " of " + Words.count(only.size(), "model")
                            + " re-checked, and the same",
                    only.stream().map(model -> model.model().id().toString()).toList());
        }
    }

    private List<String> lines(RecordChange.Kind kind) {
        return report.records(kind).stream().flatMap(this::lines).toList();
    }

    private Stream<String> lines(RecordChange record) {
        String former = record.former()
                .map(id -> ", was " + MarkdownText.code(id.label()))
                .orElse("");
        String name = "- **" + MarkdownText.of(record.name()) + "** ("
                + MarkdownText.code(record.id().label()) + ")" + former;
        return Stream.concat(
                Stream.of(name),
                record.facts().stream().map(fact -> "  - " + MarkdownText.code(fact.field()) + ": " + fact(fact)));
    }

    private static String fact(Fact fact) {
        return fact.match(MarkdownReport::value, MarkdownReport::members);
    }

    private static String members(Fact.Members members) {
        return Stream.concat(
                        members.added().stream().map(text -> "\\+ " + code(text)),
                        members.removed().stream().map(text -> "− " + code(text)))
                .collect(Collectors.joining(", "));
    }

    private static String value(Fact.Value value) {
        if (value.before().isEmpty()) {
            return "\\+ " + code(value.after().orElseThrow());
        }
        if (value.after().isEmpty()) {
            return "− " + code(value.before().get());
        }
        TextDiff.Pair pair =
                TextDiff.Pair.of(value.before().get(), value.after().get());
        return MarkdownText.code(pair.before()) + " → " + MarkdownText.code(pair.after());
    }

    private static String code(String text) {
        return MarkdownText.code(TextDiff.brief(text));
    }

    private void pages() {
        PageChanges pages = report.pages();
        out.append("\n### Pages\n\n");
        pages.uncompared()
                .ifPresent(reason -> out.append("Not compared: ").append(reason).append(".\n"));
        if (pages.everywhere()) {
            out.append("The head or foot of every page changes.\n\n");
        }
        folded(Words.count(pages.added().size(), "new page"), pages.added());
        folded(Words.count(pages.removed().size(), "page") + " gone", pages.removed());
        List<String> models =
                pages.changed().stream().filter(PageChanges::isModel).toList();
        List<String> others = pages.changed().stream()
                .filter(page -> !PageChanges.isModel(page))
                .toList();
        folded(Words.count(models.size(), "model page") + " changed", models);
        folded(Words.count(others.size(), "other page") + " changed", others);
    }

    /** A list that opens on a click. */
    private void folded(String summary, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        out.append("<details><summary>").append(summary).append("</summary>\n\n");
        int room = (MOST - out.length()) / SHARE;
        int shown = 0;
        while (shown < names.size() && names.get(shown).length() + 4 < room) {
            String name = (shown == 0 ? "" : ", ") + MarkdownText.code(names.get(shown));
            out.append(name);
            room -= name.length();
            shown++;
        }
        out.append(shown < names.size() ? " and " + (names.size() - shown) + " more" : "");
        out.append("\n\n</details>\n");
    }
}
