package dev.vitrine.pages.model;

import dev.vitrine.chart.PriceHistory;
import dev.vitrine.pages.CostComparison;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.Facts;
import dev.vitrine.pages.FaqEntry;
import dev.vitrine.pages.Head;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.PriceTable;
import dev.vitrine.pages.calls.ApiSection;
import dev.vitrine.pages.pricing.PriceArrangement;
import dev.vitrine.pages.ranking.QualitySections;
import dev.vitrine.wording.DatedText;
import dev.vitrine.wording.Markdown;
import java.util.List;
import java.util.Optional;

/**
 * The whole of a model's page, {@code templates/pages/model.ftlh}. Sections without facts are absent.
 *
 * @param lead "Ray 2 Flash is a video generation model from Luma, released in September 2025."
 * @param apiId the id to copy, of the operation that the snippets show
 * @param links announcement, documentation, weights…
 * @param contents the sections that are present, in order, as links to their anchors: {@code #examples}, {@code #api},
 *     {@code #pricing}, {@code #rankings}, {@code #benchmarks}, {@code #similar}, {@code #license}, {@code #related},
 *     {@code #faq}
 * @param description the editor's own words on the model
 * @param quality how good it is
 */
public record ModelView(
        Head head,
        List<Link> breadcrumbs,
        String name,
        String lead,
        Optional<String> tagline,
        Optional<String> apiId,
        List<Link> links,
        Optional<Status> status,
        Facts facts,
        List<Link> contents,
        Optional<Markdown> description,
        List<Example> examples,
        Optional<ApiSection> api,
        Optional<Pricing> pricing,
        QualitySections quality,
        Optional<License> license,
        Optional<Related> related,
        List<FaqEntry> questions,
        Foot foot) {
    public ModelView {
        breadcrumbs = List.copyOf(breadcrumbs);
        links = List.copyOf(links);
        contents = List.copyOf(contents);
        examples = List.copyOf(examples);
        questions = List.copyOf(questions);
    }

    /**
     * Shown for a model that is not simply active.
     *
     * @param kind {@code preview}, {@code deprecated} or {@code retired}
     * @param sentence "Deprecated since 3 March 2026; retires on 1 January 2027."
     * @param successor the model to use instead
     */
    public record Status(String kind, String sentence, Optional<Link> successor) {}

    /**
     * A prompt and what the model made of it.
     *
     * @param kind {@code image}, {@code video}, {@code audio} or {@code text}
     * @param output the address of the output; nothing is loaded from it unasked
     * @param text the output itself, for {@code text}
     * @param source where the example was published
     */
    public record Example(
            String kind, String prompt, Optional<String> output, Optional<String> text, Optional<Link> source) {}

    /**
     * What the model costs.
     *
     * @param sentence "Ray 2 Flash starts at $0.20 per second of 720p video via Luma Labs."
     * @param tables one for each way of metering
     * @param arrangement how the tables are laid out
     * @param comparison the same job at each offer
     * @param history how prices changed
     * @param notes what a reader must know to read the tables, one sentence each (such as that sources disagree)
     * @param report where to report a wrong price
     */
    public record Pricing(
            String sentence,
            List<PriceTable> tables,
            PriceArrangement arrangement,
            Optional<CostComparison> comparison,
            Optional<PriceHistory> history,
            List<String> notes,
            Optional<String> report) {
        public Pricing {
            tables = List.copyOf(tables);
            notes = List.copyOf(notes);
        }
    }

    /**
     * The terms of use.
     *
     * @param link the license's page here
     * @param sentence "Ray 2 Flash is proprietary; …"
     * @param commercialUse "Allowed", "Allowed with conditions", "Not allowed", "Not known"
     * @param restrictions one clause each
     * @param text the license's own text, on its own site
     */
    public record License(
            Link link, String sentence, String commercialUse, List<String> restrictions, Optional<Link> text) {
        public License {
            restrictions = List.copyOf(restrictions);
        }
    }

    /**
     * Models like this one.
     *
     * @param title "Models like it"
     * @param rule one sentence that says how they were chosen
     */
    public record Related(String title, String rule, FactTable table) {}

    /**
     * What the foot of the page says.
     *
     * @param checked which facts were last checked when
     * @param edit the record, to edit it
     * @param report where to report any other fact that is wrong
     * @param twins the same facts in other forms
     */
    public record Foot(List<Checked> checked, Optional<String> edit, Optional<String> report, List<Link> twins) {
        public Foot {
            checked = List.copyOf(checked);
            twins = List.copyOf(twins);
        }

        /** A kind of fact, and the days between which its facts were last checked; both the same where there is one. */
        public record Checked(String what, DatedText oldest, DatedText newest) {}
    }
}
