package dev.vitrine.build;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Problem;
import dev.vitrine.records.CatalogReader;
import dev.vitrine.records.KnownFiles;
import dev.vitrine.render.MarkdownFlaws;
import dev.vitrine.render.MarkdownLinks;
import dev.vitrine.rules.Findings;
import java.util.List;
import java.util.Optional;

/** A catalog of which one file at a time is edited, and only that file is read again. Not for several threads. */
public final class EditedCatalog {
    private final TestSite site;
    private final CatalogReader reader = new CatalogReader(MarkdownFlaws::of, MarkdownLinks::of);
    private final KnownFiles known = new KnownFiles();
    private final Findings findings = new Findings();
    private String last = "";

    /** A catalog before any edit. */
    public EditedCatalog(TestSite site) {
        this.site = site;
    }

    /** What is wrong with the catalog where one file has this text, and every other is as it was. */
    public List<Problem> problems(String path, String text) {
        List<String> edited = List.of(path, last);
        last = path;
        return CatalogCheck.of(
                        reader.read(site.file(path, text).tree(), known, edited::contains), Optional.empty(), findings)
                .problems();
    }
}
