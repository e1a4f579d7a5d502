package dev.vitrine.pages.ranking;

import dev.vitrine.chart.LineChart;
import dev.vitrine.chart.ScatterChart;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.Facts;
import dev.vitrine.pages.Head;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Pagination;
import dev.vitrine.wording.Figure;
import dev.vitrine.wording.Markdown;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An arena, or one of its categories or languages, {@code templates/pages/arena.ftlh}.
 *
 * @param lead the leader, as a sentence
 * @param compares what is compared, as a sentence
 * @param facts who leads, how many are ranked, of when it is
 * @param links the arena's own page
 * @param ranking a row for each entry; absent while nobody is ranked
 * @param note on who is missing from the ranking; absent where that is not known
 * @param boards its categories and its languages; empty on the page of one of them
 * @param quality its scores over time and against price; empty on the page of a category or language
 * @param rules for sections of the page by their ids: where their rule is stated
 * @param origin who counted, and how
 * @param pages where in a long ranking this is
 * @param edit the record, to edit it
 * @param report where to report wrong data
 */
public record ArenaView(
        Head head,
        List<Link> breadcrumbs,
        String title,
        String lead,
        String compares,
        Optional<Markdown> description,
        Facts facts,
        List<Link> links,
        Optional<FactTable> ranking,
        Optional<String> note,
        List<Section> boards,
        List<Quality> quality,
        Map<String, Link> rules,
        Origin origin,
        Optional<Pagination> pages,
        Optional<String> edit,
        Optional<String> report) {
    public ArenaView {
        breadcrumbs = List.copyOf(breadcrumbs);
        links = List.copyOf(links);
        boards = List.copyOf(boards);
        quality = List.copyOf(quality);
        rules = Map.copyOf(rules);
    }

    /** The rankings by category, or by language. */
    public record Section(String id, String heading, String intro, FactTable table) {}

    /**
     * A chart, and the same figures as tables.
     *
     * @param intro how to read it, and who is missing from it
     * @param lines over time; absent where the chart is of another kind
     * @param points against price; absent where the chart is of another kind
     * @param best those that stand out; absent where none does
     * @param all what is drawn
     */
    public record Quality(
            String id,
            String heading,
            String intro,
            Optional<LineChart> lines,
            Optional<ScatterChart> points,
            Optional<FactTable> best,
            FactTable all) {}

    /**
     * Where the scores come from.
     *
     * @param sentences who counted, and how
     * @param sources where published ratings were read; empty where the votes were counted here
     * @param parameters of the count; empty where somebody else counted
     * @param rule the page that states every rule
     */
    public record Origin(List<String> sentences, List<Source> sources, List<Parameter> parameters, Link rule) {
        public Origin {
            sentences = List.copyOf(sentences);
            sources = List.copyOf(sources);
            parameters = List.copyOf(parameters);
        }
    }

    /** Where ratings were read: the terms, as the source states them, and what was taken. */
    public record Source(Link link, String terms, String taken) {}

    /** A number that the count depends on. */
    public record Parameter(String name, Figure value, String meaning) {}
}
