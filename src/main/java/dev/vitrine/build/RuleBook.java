package dev.vitrine.build;

import dev.vitrine.deploy.DeployRules;
import dev.vitrine.hosting.HostingRules;
import dev.vitrine.importing.ImportRules;
import dev.vitrine.pages.PageRules;
import dev.vitrine.problem.InternalErrors;
import dev.vitrine.problem.Rule;
import dev.vitrine.render.RenderRules;
import dev.vitrine.review.ReviewRules;
import dev.vitrine.rules.CatalogRules;
import dev.vitrine.schema.DataRules;
import dev.vitrine.site.SiteRules;
import dev.vitrine.source.SourceRules;
import dev.vitrine.style.StyleRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every rule that Vitrine holds a catalog to, with its explanation. */
public final class RuleBook {
    private static final SortedMap<String, Rule> RULES = new TreeMap<>();

    static {
        Stream.of(
                        InternalErrors.ALL,
                        SourceRules.ALL,
                        DataRules.ALL,
                        StyleRules.ALL,
                        CatalogRules.ALL,
                        PageRules.ALL,
                        ReviewRules.ALL,
                        RenderRules.ALL,
                        SiteRules.ALL,
                        HostingRules.ALL,
                        DeployRules.ALL,
                        ImportRules.ALL,
                        BuildRules.ALL)
                .flatMap(Collection::stream)
                .forEach(rule -> RULES.put(rule.id(), rule));
    }

    private RuleBook() {}

    /** All rules, by id. */
    public static Collection<Rule> rules() {
        return RULES.values();
    }

    /** The rule of that name. */
    public static Optional<Rule> rule(String id) {
        return Optional.ofNullable(RULES.get(id));
    }

    /** What is behind a rule, with an example of wrong and right, in Markdown. */
    public static String explanation(Rule rule) {
        String resource = "/dev/vitrine/rules/" + rule.id() + ".md";
        try (InputStream in = RuleBook.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + resource, failed);
        }
    }
}
