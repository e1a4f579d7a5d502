package dev.vitrine.pages.ranking;

import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Heads;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.wording.Summary;
import dev.vitrine.wording.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The page that states every rule and formula, from the constants that the code itself goes by. */
public final class MethodologyPage implements PageSource {
    /** What the page is called wherever it is linked. */
    static final String TITLE = "Methodology";

    private final Context context;

    public MethodologyPage(Context context) {
        this.context = context;
    }

    @Override
    public Stream<Page> readable() {
        return isNeeded()
                ? Stream.of(new Page(Addresses.METHODOLOGY, "the methodology", "pages/methodology.ftlh", this::view))
                : Stream.empty();
    }

    private boolean isNeeded() {
        return !context.catalog().arenas().isEmpty()
                || !context.catalog().benchmarks().isEmpty();
    }

    @Override
    public List<Link> links() {
        return isNeeded() ? List.of(MethodologyView.link(context)) : List.of();
    }

    private MethodologyView view() {
        List<Link> trail = List.of(context.home(), MethodologyView.link(context));
        String lead = "Every rule and formula behind the ranks, scores and comparisons of this catalog.";
        List<MethodologyView.Rule> rules = Stream.concat(
                        new ScoreRules(context).all().stream(), new PriceRules(context).all().stream())
                .toList();
        return new MethodologyView(
                new Heads(context)
                        .page(
                                TITLE,
                                Summary.of(lead)
                                        .then("It covers "
                                                + Words.and(rules.stream()
                                                        .limit(3)
                                                        .map(rule ->
                                                                rule.heading().toLowerCase(Locale.ROOT))
                                                        .toList())
                                                + ".")
                                        .text(),
                                trail,
                                Addresses.METHODOLOGY),
                trail,
                TITLE,
                lead,
                rules.stream()
                        .map(rule -> new Link(rule.heading(), "#" + rule.id()))
                        .toList(),
                rules);
    }

    /** A rule whose parts are these. */
    static MethodologyView.Rule rule(String id, String heading, MethodologyView.Part... parts) {
        return new MethodologyView.Rule(id, heading, List.of(parts), List.of());
    }

    static MethodologyView.Part text(String sentences) {
        return new MethodologyView.Part(MethodologyView.Part.Kind.PARAGRAPH, sentences);
    }

    static MethodologyView.Part formula(String formula) {
        return new MethodologyView.Part(MethodologyView.Part.Kind.FORMULA, formula);
    }
}
