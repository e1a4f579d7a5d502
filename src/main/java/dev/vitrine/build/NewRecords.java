package dev.vitrine.build;

import dev.vitrine.check.CatalogCheck;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.records.CatalogReader;
import dev.vitrine.records.draft.RecordDraft;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.source.DirectoryTree;
import dev.vitrine.source.OverlayTree;
import dev.vitrine.source.Roots;
import dev.vitrine.source.SourceTree;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts new records into a catalog: all of them, whole and with everything that they refer to, or none. */
public final class NewRecords {
    private final Path data;
    private final DirectoryTree tree;
    private final Set<String> ids;

    private NewRecords(Path data) {
        this.data = data;
        this.tree = new DirectoryTree(data);
        this.ids = new CatalogReader().read(tree).names().keySet();
    }

    /**
     * Looks at the catalog that records will be put into.
     *
     * @param data its folder of records, which has to exist
     */
    public static Checked<NewRecords> in(Path data) {
        List<Problem> problems = new DirectoryTree(data).paths().problems();
        return new DirectoryTree(data).exists().isEmpty() ? Checked.of(new NewRecords(data)) : Checked.failed(problems);
    }

    /** A record that another mentions and that is not there. */
    public record Missing(RecordKind kind, String id) {}

    /** The ids of a kind's records, sorted. */
    public List<String> ids(RecordKind kind) {
        String prefix = kind.key() + ":";
        return ids.stream()
                .filter(id -> id.startsWith(prefix))
                .map(id -> id.substring(prefix.length()))
                .sorted()
                .toList();
    }

    /** The problem that a record cannot be made because it is there, if it is. */
    public Optional<Problem> taken(RecordDraft draft) {
        boolean there = ids.contains(draft.kind().key() + ":" + draft.id()) || Files.exists(file(draft));
        return there
                ? Optional.of(Problem.of(
                        BuildRules.RECORD_EXISTS,
                        Location.ofFile(draft.path()),
                        "there is a " + draft.kind().key() + " " + draft.id() + " already",
                        "edit its record, or choose another id"))
                : Optional.empty();
    }

    /** What a draft refers to that neither the catalog nor the other drafts hold. */
    public List<Missing> missing(RecordDraft draft, List<RecordDraft> others) {
        Set<String> known = new TreeSet<>(ids);
        others.forEach(other -> known.add(other.kind().key() + ":" + other.id()));
        return draft.mentions().stream()
                .filter(mention -> !known.contains(mention))
                .map(NewRecords::missing)
                .toList();
    }

    private static Missing missing(String mention) {
        int colon = mention.indexOf(':');
        String key = mention.substring(0, colon);
        RecordKind kind = Arrays.stream(RecordKind.values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        return new Missing(kind, mention.substring(colon + 1));
    }

    /**
     * Checks the drafts within the catalog and, if nothing is wrong with them, writes them.
     *
     * @param today what comes after it is in the future
     * @return the files; problems that have to do with the drafts, and then nothing was written
     * @throws UncheckedIOException if one cannot be written; then none stays
     */
    public Checked<List<Path>> write(List<RecordDraft> drafts, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        drafts.forEach(draft -> taken(draft).ifPresent(problems::add));
        drafts.forEach(draft -> Roots.linkTo(data, file(draft)).ifPresent(problems::add));
        if (problems.isEmpty()) {
            problems.addAll(CatalogCheck.of(with(drafts), Optional.of(today))
                    .about(drafts.stream().map(RecordDraft::path).toList()));
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            return Checked.failed(problems);
        }
        Map<Path, String> texts = new LinkedHashMap<>();
        drafts.forEach(draft -> texts.put(file(draft), draft.text()));
        return Checked.of(NewFiles.write(texts), problems);
    }

    private Path file(RecordDraft draft) {
        return data.resolve(draft.path().substring("data/".length()));
    }

    /** The catalog as it would be with the drafts. */
    private SourceTree with(List<RecordDraft> drafts) {
        return new OverlayTree(tree, drafts.stream().collect(Collectors.toMap(RecordDraft::path, RecordDraft::text)));
    }
}
