package dev.vitrine.build;

import dev.vitrine.check.CatalogCheck;
import dev.vitrine.check.ChangedFiles;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.SourceTree;
import dev.vitrine.source.TableText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A catalog of which one file at a time is edited, and only that file is read again. Not for several threads. */
public final class EditedCatalog {
    private final TestSite site;
    private final CatalogCheck check = new CatalogCheck(new Edited(), Optional.empty());
    private SourceTree now;
    private String last = "";

    /** A catalog before any edit. */
    public EditedCatalog(TestSite site) {
        this.site = site;
        this.now = site.tree();
    }

    /** What is wrong with the catalog if one file has this text, and every other is as it was. */
    public List<Problem> problems(String path, String text) {
        Set<String> edited = last.equals(path) ? Set.of(path) : Set.of(path, last);
        last = path;
        now = site.file(path, text).tree();
        return check.update(ChangedFiles.of(edited)).problems();
    }

    /** The files as they are after the last edit. */
    private final class Edited implements SourceTree {
        @Override
        public Checked<List<String>> paths() {
            return now.paths();
        }

        @Override
        public Checked<String> read(String path) {
            return now.read(path);
        }

        @Override
        public Checked<TableText> open(String path) {
            return now.open(path);
        }
    }
}
